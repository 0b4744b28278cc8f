package io.voicemill.runtime.text;

import java.util.ArrayList;
import java.util.List;

/** The Chinese words in an English line. */
final class ChineseStretches {
  private static final String ENDING_MARKS = "。，！？；：、》」』）";

  private ChineseStretches() {}

  static List<LanguageRuns.Stretch> in(String text) {
    List<LanguageRuns.Stretch> stretches = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Scripts.isHan(text.codePointAt(i))) {
        int end = end(text, i);
        stretches.add(new LanguageRuns.Stretch(i, end));
        i = end;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return stretches;
  }

  private static int end(String text, int from) {
    int end = from;
    for (int i = from; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Scripts.isLatin(codePoint)) {
        break;
      }
      if (Scripts.isHan(codePoint)) {
        end = i;
      }
    }
    while (end < text.length() && ENDING_MARKS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
