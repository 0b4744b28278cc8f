package io.voicemill.runtime.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in words as the units that are counted: a word of an alphabet, or one character. */
final class Units {
  private static final Pattern UNIT =
      Pattern.compile("[a-z']+|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]");

  private Units() {}

  /** The canonical units of a text in lower case, without digits or signs. */
  static List<String> split(String words) {
    List<String> units = new ArrayList<>();
    Matcher matcher = UNIT.matcher(words);
    while (matcher.find()) {
      units.add(of(matcher.group()));
    }
    return units;
  }

  /** The canonical unit of one word or character. */
  static String of(String text) {
    return isLatin(text) ? EnglishWords.canonical(text) : ChineseScript.canonical(text);
  }

  static boolean isLatin(String unit) {
    return !unit.isEmpty()
        && Character.UnicodeScript.of(unit.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
