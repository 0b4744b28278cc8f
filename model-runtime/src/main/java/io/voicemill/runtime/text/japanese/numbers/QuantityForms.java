package io.voicemill.runtime.text.japanese.numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers that count and measure. */
final class QuantityForms {
  private static final String NUMBER = "(" + Amount.PATTERN + ")";
  private static final Map<String, Counter> CURRENCIES =
      Map.of(
          "¥", Counters.named("円"),
          "￥", Counters.named("円"),
          "$", Counters.named("ドル"),
          "＄", Counters.named("ドル"),
          "€", Counters.named("ユーロ"),
          "£", Counters.named("ポンド"));
  private static final Map<String, Said> PREFIXES =
      Map.of(
          "-", new Said("マイナス", "マイナス"),
          "−", new Said("マイナス", "マイナス"),
          "+", new Said("プラス", "プラス"),
          "±", new Said("プラスマイナス", "プラスマイナス"));
  private static final Said FROM = new Said("から", "カラ");
  private static final Said TO = new Said("対", "タイ");
  private static final Said OF = new Said("の", "ノ");

  private QuantityForms() {}

  static List<NumberForm> forms() {
    return List.of(
        NumberForm.of("(?<![\\d.])(?:US)?([¥￥$＄€£])\\s?" + NUMBER, QuantityForms::money),
        NumberForm.of("(?<![\\d)A-Za-z])([-−+±])(?=\\d)", QuantityForms::prefix),
        NumberForm.of(
            "(\\d+)分の(\\d+)", match -> fraction(match.group(2), match.group(1))),
        NumberForm.of("(\\d+)\\s?/\\s?(\\d+)(?![\\d/])", match -> fraction(match.group(1), match.group(2))),
        NumberForm.of(
            NUMBER + "\\s?[-–—]\\s?(?=(?:" + Amount.PATTERN + ")" + Counters.PATTERN + ")",
            QuantityForms::range),
        NumberForm.of("(\\d+):(\\d+)(?![\\d:])", match -> pair(match, TO)),
        NumberForm.of("(\\d+)[-−](\\d+)(?![\\d-])", match -> pair(match, OF)),
        NumberForm.of(NUMBER + "\\s?(" + Counters.UNIT_PATTERN + ")", QuantityForms::counted),
        NumberForm.of("第" + NUMBER + "(" + Counters.PATTERN + ")?", QuantityForms::ordinal),
        NumberForm.of(NUMBER + "\\s?(" + Counters.PATTERN + ")", QuantityForms::counted),
        NumberForm.of(NUMBER, match -> Optional.of(Amount.read(match.group(1)).said())));
  }

  private static Optional<Said> money(NumberMatch match) {
    Counter currency = CURRENCIES.get(match.group(1));
    Amount amount = Amount.read(match.group(2));
    String[] parts = match.group(2).split("\\.", -1);
    boolean cents =
        parts.length == 2 && parts[1].length() == 2 && currency.written().equals("ドル");
    return Optional.of(
        cents
            ? currency
                .after(Amount.read(parts[0]))
                .then(Counters.named("セント").after(Amount.of(parts[1])))
            : currency.after(amount));
  }

  private static Optional<Said> prefix(NumberMatch match) {
    return Optional.ofNullable(PREFIXES.get(match.group(1)));
  }

  private static Optional<Said> fraction(String above, String below) {
    return Optional.of(
        Counter.plain("分の", "ブンノ")
            .after(Amount.of(below))
            .then(Amount.of(above).said()));
  }

  private static Optional<Said> range(NumberMatch match) {
    return Optional.of(Amount.read(match.group(1)).said().then(FROM));
  }

  private static Optional<Said> pair(NumberMatch match, Said between) {
    return Optional.of(
        Amount.of(match.group(1)).said().then(between).then(Amount.of(match.group(2)).said()));
  }

  private static Optional<Said> counted(NumberMatch match) {
    return Optional.of(Counters.named(match.group(2)).after(Amount.read(match.group(1))));
  }

  private static Optional<Said> ordinal(NumberMatch match) {
    Amount amount = Amount.read(match.group(1));
    Said counted =
        match.group(2) == null
            ? amount.said()
            : Counters.named(match.group(2)).after(amount.said());
    return Optional.of(new Said("第", "ダイ").then(counted));
  }
}
