package io.voicemill.runtime.text.japanese.numbers;

/** Whole numbers in characters and in katakana. */
final class Numerals {
  static final Said POINT = new Said("点", "テン");
  private static final String[] WORDS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] KANA = {"ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュー"};
  private static final String[] LONG_KANA = {
    "ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー"
  };
  private static final String[] HUNDREDS = {
    "", "ヒャク", "ニヒャク", "サンビャク", "ヨンヒャク", "ゴヒャク", "ロッピャク", "ナナヒャク", "ハッピャク", "キューヒャク"
  };
  private static final String[] THOUSANDS = {
    "", "セン", "ニセン", "サンゼン", "ヨンセン", "ゴセン", "ロクセン", "ナナセン", "ハッセン", "キューセン"
  };
  private static final Counter[] MYRIADS = {
    Counter.plain("", ""),
    Counter.plain("万", "マン"),
    Counter.plain("億", "オク"),
    new Counter("兆", "チョー", SoundChange.of("t")),
    new Counter("京", "ケー", SoundChange.of("k"))
  };
  private static final int GROUP = 4;

  private Numerals() {}

  /** A quantity; digit by digit if it is too long to have a name. */
  static Said cardinal(String digits) {
    String plain = digits.replaceFirst("^0+(?=\\d)", "");
    if (plain.equals("0")) {
      return new Said("ゼロ", "ゼロ");
    }
    if (plain.length() > GROUP * MYRIADS.length) {
      return eachDigit(plain);
    }
    Said said = new Said("", "");
    int myriad = 0;
    for (int end = plain.length(); end > 0; end -= GROUP) {
      said = group(plain.substring(Math.max(0, end - GROUP), end), myriad++).then(said);
    }
    return said;
  }

  /** Digit by digit, 2 and 5 long, as telephone numbers are said. */
  static Said eachDigit(String digits) {
    StringBuilder words = new StringBuilder();
    StringBuilder kana = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      words.append(WORDS[digit]);
      kana.append(LONG_KANA[digit]);
    }
    return new Said(words.toString(), kana.toString());
  }

  /** {@code 3.14}: 三点一四. */
  static Said decimal(String whole, String fraction) {
    String plain = whole.replaceFirst("^0+(?=\\d)", "");
    Said point =
        plain.equals("0")
            ? new Said("零点", "レーテン")
            : new Counter("点", "テン", SoundChange.of("decimal")).after(cardinal(plain));
    StringBuilder words = new StringBuilder();
    StringBuilder kana = new StringBuilder();
    for (int i = 0; i < fraction.length(); i++) {
      int digit = fraction.charAt(i) - '0';
      words.append(WORDS[digit]);
      kana.append(i == fraction.length() - 1 ? KANA[digit] : LONG_KANA[digit]);
    }
    return point.then(words.toString(), kana.toString());
  }

  private static Said group(String digits, int myriad) {
    StringBuilder words = new StringBuilder();
    StringBuilder kana = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int place = digits.length() - 1 - i;
      if (digit == 0) {
        continue;
      }
      boolean silentOne = digit == 1 && place > 0;
      words.append(silentOne ? "" : WORDS[digit]).append(new String[] {"", "十", "百", "千"}[place]);
      kana.append(
          switch (place) {
            case 3 -> THOUSANDS[digit];
            case 2 -> HUNDREDS[digit];
            case 1 -> (silentOne ? "" : KANA[digit]) + "ジュー";
            default -> KANA[digit];
          });
    }
    if (kana.isEmpty()) {
      return new Said("", "");
    }
    boolean thousandMyriads = myriad > 0 && kana.toString().equals("セン");
    return MYRIADS[myriad].after(
        thousandMyriads ? new Said("一千", "イッセン") : new Said(words.toString(), kana.toString()));
  }
}
