package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.stream.Collectors;

/** The names of the months, in full and shortened to three or four letters. */
final class Months {
  private static final List<String> NAMES =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** One group: the name. */
  static final String PATTERN =
      "("
          + String.join("|", NAMES)
          + "|Sept\\.?|"
          + NAMES.stream()
              .map(name -> name.substring(0, 3) + "\\.?")
              .collect(Collectors.joining("|"))
          + ")";

  private Months() {}

  /** The full name of the month with the number 1 to 12. */
  static String name(int number) {
    return NAMES.get(number - 1);
  }

  /** The full name for a name that {@link #PATTERN} matched. */
  static String fullName(String written) {
    String start = written.substring(0, 3);
    return NAMES.stream().filter(name -> name.startsWith(start)).findFirst().orElseThrow();
  }

  static boolean isName(String word) {
    return NAMES.contains(word);
  }
}
