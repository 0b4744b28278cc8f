package io.voicemill.runtime.text.japanese.numbers;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in digits and signs, as Japanese text holds them. */
public final class WrittenNumbers {
  private static final List<NumberForm> FORMS =
      Stream.of(CodeForms.forms(), CalendarForms.forms(), QuantityForms.forms())
          .flatMap(List::stream)
          .toList();
  private static final Map<String, Said> SIGNS = signs();
  private static final String BEGINNINGS = "0123456789-−+±¥￥$＄€£第(#UMNVvPp一二三四五六七八";
  private static final int LONGEST_QUANTITY = 2;
  private static final String BETWEEN_WORDS = "~〜～→";
  private static final String BETWEEN_NUMBERS = "<>+-−";
  private static final Pattern CALCULATION = Pattern.compile("[\\dA-Za-z)]\\s?$");
  private static final Pattern ENDS_IN_WORD =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\dA-Za-z%％℃)）」]\\s?$");
  private static final Pattern BEGINS_WITH_WORD =
      Pattern.compile("^\\s?[\\p{IsHan}\\p{IsKatakana}\\dA-Za-z¥￥$「(（-]");
  private static final Pattern BEGINS_WITH_NUMBER = Pattern.compile("^\\s?[\\d(]");
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("[\\d)]\\s?$");

  private WrittenNumbers() {}

  /**
   * How far a number reaches, and what is said for it.
   *
   * @param end behind its last character
   */
  public record Match(int end, Said said) {}

  /** The number or what holds one that begins at a place of a text. */
  public static Optional<Match> at(String text, int index) {
    if (BEGINNINGS.indexOf(text.charAt(index)) < 0) {
      return Optional.empty();
    }
    return FORMS.stream().flatMap(form -> form.at(text, index).stream()).findFirst();
  }

  /** What is said for the sign at a place of a text; empty for what is silent there. */
  public static Optional<Said> sign(String text, int index) {
    String sign = text.substring(index, index + 1);
    String before = text.substring(Math.max(0, index - 2), index);
    String after = text.substring(index + 1, Math.min(text.length(), index + 3));
    boolean silent =
        BETWEEN_WORDS.contains(sign)
            ? !ENDS_IN_WORD.matcher(before).find() || !BEGINS_WITH_WORD.matcher(after).find()
            : BETWEEN_NUMBERS.contains(sign)
                && (!ENDS_IN_NUMBER.matcher(before).find()
                    || !BEGINS_WITH_NUMBER.matcher(after).find());
    boolean rate = sign.equals("=") && !CALCULATION.matcher(before).find();
    boolean tag = sign.equals("#") && before.isBlank() && !after.isBlank();
    return tag
        ? Optional.of(new Said("ハッシュタグ", "ハッシュタグ"))
        : Optional.ofNullable(silent || rate ? null : SIGNS.get(sign));
  }

  /**
   * A number in characters, 何 or 数 with what it counts: 三匹, 何本.
   *
   * @param number 三
   * @param counter 匹
   */
  public static Optional<Said> counted(String number, String counter) {
    if (!Counters.contains(counter)) {
      return Optional.empty();
    }
    Counter named = Counters.named(counter);
    return Amount.approximate(number)
        .map(named::after)
        .or(() -> Amount.ofCharacters(number).map(named::after));
  }

  /** A number in characters, 二〇二六 or 三百. */
  public static Optional<Said> number(String characters) {
    return Amount.ofCharacters(characters).map(Amount::said);
  }

  /** Katakana of digits that stand in a name, RTX4090 or B2: digit by digit from three on. */
  public static String inName(String digits) {
    boolean round = digits.endsWith("00");
    return (digits.length() > LONGEST_QUANTITY && !round) || digits.startsWith("0")
        ? Numerals.eachDigit(digits).kana()
        : Numerals.cardinal(digits).kana();
  }

  private static Map<String, Said> signs() {
    Map<String, Said> signs = new LinkedHashMap<>();
    for (List<String> row : TabSeparated.rows(WrittenNumbers.class, "signs.tsv", 3)) {
      signs.put(row.get(0), new Said(row.get(1), row.get(2)));
    }
    return signs;
  }
}
