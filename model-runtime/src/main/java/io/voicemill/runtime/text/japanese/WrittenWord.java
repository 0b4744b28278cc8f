package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import java.util.regex.Pattern;

/**
 * A word as written, against kana that may be its reading.
 *
 * @param text Chinese characters with their kana
 */
record WrittenWord(String text) {
  private static final int LONGEST_READING = 5;
  private static final int MOST_RUNS = 4;
  private static final String SOUNDED = "ヶヵ";

  /**
   * Whether its kana stand in the reading and leave some sounds for each run of its Chinese
   * characters: 行った and オコナッタ, not 雨です and タブン.
   */
  boolean fits(String katakana) {
    StringBuilder pattern = new StringBuilder();
    int runs = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isSounded(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        runs++;
        pattern.append(".{1,").append(LONGEST_READING * (end - at)).append('}');
      } else {
        end += Character.charCount(text.codePointAt(at));
        pattern.append(Pattern.quote(Katakana.of(text.substring(at, end))));
      }
      at = end;
    }
    return runs <= MOST_RUNS && Pattern.matches(pattern.toString(), katakana);
  }

  /** Whether a reading that has no sound in common with the known one can be of the word. */
  boolean canSound(String katakana) {
    int characters = (int) text.codePoints().filter(WrittenWord::isSounded).count();
    return katakana.length() <= text.length() + 2 * characters + 2;
  }

  private static boolean isSounded(int codePoint) {
    return Scripts.isHan(codePoint) || SOUNDED.indexOf(codePoint) >= 0;
  }
}
