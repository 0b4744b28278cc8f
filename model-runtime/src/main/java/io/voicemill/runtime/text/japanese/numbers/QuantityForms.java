package io.voicemill.runtime.text.japanese.numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
  private static final Pattern SCORE =
      Pattern.compile("試合|勝[ちつっ]|[逆完]勝|優勝|負け|[完敗惜]敗|対戦|決勝|引き分け|リード|先制|同点|スコア");
  private static final Said FROM = new Said("から", "カラ");
  private static final Said TO = new Said("対", "タイ");
  private static final Said OF = new Said("の", "ノ");

  private QuantityForms() {}

  static List<NumberForm> forms() {
    return List.of(
        NumberForm.of("(?<![\\d.])(?:US)?([¥￥$＄€£])\\s?" + NUMBER, QuantityForms::money),
        NumberForm.of("(?<![\\d)A-Za-z])([-−+±])(?=\\d)", QuantityForms::prefix),
        NumberForm.of("(\\d+)分の(\\d+)", match -> fraction(match.group(2), match.group(1), "")),
        NumberForm.of(
            "(\\d+)\\s?/\\s?(\\d+)(?![\\d/])(" + Counters.PATTERN + ")?",
            match -> fraction(match.group(1), match.group(2), match.group(3))),
        NumberForm.of("(\\d)割(\\d)分(?:(\\d)厘)?", QuantityForms::average),
        NumberForm.of(
            "([1-8一二三四五六七八])[、,]\\s?([2-9二三四五六七八九])(" + Counters.PATTERN + ")",
            QuantityForms::approximation),
        NumberForm.of(
            NUMBER + "\\s?[-–—]\\s?(?=(?:" + Amount.PATTERN + ")" + Counters.PATTERN + ")",
            QuantityForms::range),
        NumberForm.of("(\\d+):(\\d+)(?![\\d:])", match -> pair(match, TO)),
        NumberForm.of("(\\d+)[-−](\\d+)(?![\\d-])", QuantityForms::numbers),
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
        parts.length == 2 && parts[1].matches("\\d{2}") && currency.written().equals("ドル");
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

  private static Optional<Said> fraction(String above, String below, String counter) {
    Said said = Counter.plain("分の", "ブンノ").after(Amount.of(below)).then(Amount.of(above).said());
    boolean counted = counter != null && !counter.isEmpty();
    return Optional.of(counted ? Counters.named(counter).after(said) : said);
  }

  private static Optional<Said> average(NumberMatch match) {
    Said average =
        Counters.named("割")
            .after(Amount.of(match.group(1)))
            .then(Counter.plain("分", "ブ").after(Amount.of(match.group(2))));
    return Optional.of(
        match.group(3) == null
            ? average
            : average.then(Counters.named("厘").after(Amount.of(match.group(3)))));
  }

  private static Optional<Said> approximation(NumberMatch match) {
    return Amount.approximate(match.group(1) + match.group(2))
        .map(said -> Counters.named(match.group(3)).after(said));
  }

  private static Optional<Said> range(NumberMatch match) {
    return Optional.of(Amount.read(match.group(1)).said().then(FROM));
  }

  private static Optional<Said> pair(NumberMatch match, Said between) {
    return Optional.of(
        Amount.of(match.group(1)).said().then(between).then(Amount.of(match.group(2)).said()));
  }

  private static Optional<Said> numbers(NumberMatch match) {
    boolean score = SCORE.matcher(match.text()).find();
    return pair(match, score ? TO : OF);
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
