package io.voicemill.runtime.quality;

import com.ibm.icu.text.Transliterator;

/** Chinese characters in the one form in which they are compared. Thread-safe. */
public final class ChineseScript {
  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final String SYLLABIC_AFTER = "女幼婴孤少胎健男宠小产混血乳育";
  private static final String SYLLABIC_BEFORE = "子童女孙媳科戏歌时";

  private ChineseScript() {}

  /** In simplified characters. */
  public static String simplified(String text) {
    synchronized (TO_SIMPLIFIED) {
      return TO_SIMPLIFIED.transliterate(text);
    }
  }

  /**
   * One character for those that sound the same and that only grammar tells apart: 他 她 它, 的 地 得.
   */
  static String canonical(String character) {
    return switch (character) {
      case "她", "它", "牠", "祂" -> "他";
      case "妳" -> "你";
      case "地", "得" -> "的";
      case "〇" -> "零";
      case "著" -> "着";
      default -> character;
    };
  }

  /**
   * Whether 儿 only colours the syllable before it, which recognisers write or not as they like.
   *
   * @param before the character before it, or an empty text
   * @param after the character after it, or an empty text
   */
  static boolean isErhua(String before, String character, String after) {
    return character.equals("儿")
        && isHan(before)
        && !SYLLABIC_AFTER.contains(before)
        && (after.isEmpty() || !SYLLABIC_BEFORE.contains(after));
  }

  static boolean isHan(String text) {
    return !text.isEmpty()
        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
