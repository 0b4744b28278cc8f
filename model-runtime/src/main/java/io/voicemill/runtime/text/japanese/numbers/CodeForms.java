package io.voicemill.runtime.text.japanese.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Numbers that name instead of count: telephone numbers, postcodes, addresses, versions. */
final class CodeForms {
  private static final Said OF = new Said("の", "ノ");

  private CodeForms() {}

  static List<NumberForm> forms() {
    return List.of(
        NumberForm.of("\\(0\\d{1,4}\\) ?\\d{1,4}-\\d{3,4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("0\\d{1,4}[-(]\\d{1,4}[-)]\\d{3,4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("(?<=〒 ?)\\d{3}-\\d{4}(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{3}-\\d{4}(?:-\\d{4})*(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{4}(?:-\\d{4}){2,}(?![\\d-])", CodeForms::digits),
        NumberForm.of("\\d{1,3}(?:\\.\\d{1,3}){2,}(?![\\d.])", CodeForms::version),
        NumberForm.of("\\d{1,4}(?:-\\d{1,4}){2,}(?![\\d-])", CodeForms::address),
        NumberForm.of("(?<=[A-Za-z]-?)\\d{3,}(?![\\d,.])", CodeForms::digits),
        NumberForm.of("0\\d+(?![\\d.:]|[時分秒月日年歳/])", CodeForms::digits));
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
