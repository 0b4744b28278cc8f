package io.voicemill.jobs.sweep;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.ArrayList;
import java.util.List;

/** Values of an option that are separated by commas. */
public final class WordList {

  private WordList() {}

  /**
   * The values, stripped. A comma within brackets or double quotes separates nothing; the quotes
   * around a value are taken off.
   *
   * @throws VoicemillException USAGE for a bracket or a quote that is not closed
   */
  public static List<String> split(String option, String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    char closing = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (closing != 0) {
        closing = each == closing ? 0 : closing;
      } else if (each == ',') {
        words.add(unquoted(text.substring(start, i)));
        start = i + 1;
      } else if (text.substring(start, i).isBlank()) {
        closing = each == '"' ? '"' : each == '[' ? ']' : 0;
      }
    }
    if (closing != 0) {
      throw new VoicemillException(
          Problem.in(
              option,
              ProblemCode.USAGE,
              "%s has a value that does not end.".formatted(option),
              "Its closing %s is missing: %s".formatted(closing, text.substring(start).strip()),
              "Close it, or write the sweep as a --grid."));
    }
    words.add(unquoted(text.substring(start)));
    return words;
  }

  private static String unquoted(String word) {
    String text = word.strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
