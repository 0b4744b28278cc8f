package io.voicemill.runtime.text.japanese.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Numbers that name instead of count: telephone numbers, postcodes, addresses, versions. */
final class CodeForms {
  private static final Said OF = new Said("の", "ノ");
  private static final Said SHARP = new Said("シャープ", "シャープ");
  private static final Said MAGNITUDE = new Said("マグニチュード", "マグニチュード");
  private static final Said NUMBER = new Said("ナンバー", "ナンバー");
  private static final Said VOLUME = new Said("ボリューム", "ボリューム");
  private static final Said VERSION = new Said("バージョン", "バージョン");
  private static final Said PAGE = new Said("ページ", "ページ");

  private CodeForms() {}

  static List<NumberForm> forms() {
    return List.of(
        NumberForm.of("#(\\d{2,})(?!\\d)", match -> prefixed(SHARP, match.group(1))),
        NumberForm.of("M(?=\\d\\.\\d(?!\\d))", match -> Optional.of(MAGNITUDE)),
        NumberForm.of("No\\.?\\s?(?=\\d)", match -> Optional.of(NUMBER)),
        NumberForm.of("[Vv]ol\\.?\\s?(?=\\d)", match -> Optional.of(VOLUME)),
        NumberForm.of("[Vv](?:er)?\\.?\\s?(?=\\d+\\.\\d)", match -> Optional.of(VERSION)),
        NumberForm.of("[Pp]\\.\\s?(?=\\d)", match -> Optional.of(PAGE)),
        NumberForm.of("\\(0\\d{1,4}\\) ?\\d{1,4}-\\d{3,4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("0\\d{1,4}[-(]\\d{1,4}[-)]\\d{3,4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("(?<=〒 ?)\\d{3}-\\d{4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{3}-\\d{4}(?:-\\d{4}){0,12}(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{4}(?:-\\d{4}){2,12}(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{1,3}(?:\\.\\d{1,3}){2,12}+(?![\\d.])", CodeForms::version),
        NumberForm.of("\\d{1,4}(?:-\\d{1,4}){2,12}+(?![\\d-])", CodeForms::address),
        NumberForm.of("(?<=[A-Za-z]-?)\\d{3,}(?<!00)(?![\\d,.])", CodeForms::digits),
        NumberForm.of("0\\d+(?![\\d.:]|[時分秒月日年歳/])", CodeForms::digits));
  }

  private static Optional<Said> prefixed(Said prefix, String digits) {
    return Optional.of(prefix.then(Numerals.eachDigit(digits)));
  }

  private static Optional<Said> digits(NumberMatch match) {
    return joined(match.all().split("\\D+", -1), OF, true);
  }

  private static Optional<Said> version(NumberMatch match) {
    return joined(match.all().split("\\.", -1), Numerals.POINT, false);
  }

  private static Optional<Said> address(NumberMatch match) {
    boolean date = match.all().matches("\\d{4}-\\d{1,2}-\\d{1,2}");
    return date ? Optional.empty() : joined(match.all().split("-", -1), OF, false);
  }

  private static Optional<Said> joined(String[] parts, Said between, boolean eachDigit) {
    return Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .map(part -> eachDigit ? Numerals.eachDigit(part) : Amount.of(part).said())
        .reduce((left, right) -> left.then(between).then(right));
  }
}
