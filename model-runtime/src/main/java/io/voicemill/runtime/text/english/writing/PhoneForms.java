package io.voicemill.runtime.text.english.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers, digit by digit with a pause after each group. */
final class PhoneForms {
  private static final Pattern GROUP = Pattern.compile("\\d+");

  private final NumberWords numbers;

  PhoneForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  List<WrittenForm> forms() {
    String end = "(?![\\p{L}\\p{N}]|[-.]\\d)";
    return List.of(
        form("(\\+)?(?:\\d{1,3}[-. ])?\\(\\d{3,5}\\)\\s?\\d{3,4}[-. ]?\\d{3,4}" + end),
        form("(\\+)\\d{1,3}(?:[-. ]?\\d{2,4}){2,5}" + end),
        form("()(?:\\d[-.])?\\d{3}[-.]\\d{3}[-.]\\d{4}" + end),
        form("()\\d{3}-\\d{4}" + end),
        form("()0\\d{2,4} \\d{3,4} ?\\d{3,4}" + end));
  }

  private WrittenForm form(String pattern) {
    return new PatternForm(WrittenRule.NUMBER, pattern, this::digitByDigit);
  }

  private Optional<String> digitByDigit(Match match) {
    List<String> groups = new ArrayList<>();
    Matcher group = GROUP.matcher(match.group(0));
    while (group.find()) {
      String digits = group.group();
      boolean free = digits.length() == 3 && digits.endsWith("00") && !digits.startsWith("0");
      String words = free ? numbers.cardinal(digits) : numbers.digits(digits);
      boolean trunk = free && groups.size() == 1 && groups.get(0).equals("one");
      if (trunk) {
        groups.set(0, "one " + words);
      } else {
        groups.add(words);
      }
    }
    String plus = "+".equals(match.group(1)) ? "plus " : "";
    return Optional.of(plus + String.join(", ", groups));
  }
}
