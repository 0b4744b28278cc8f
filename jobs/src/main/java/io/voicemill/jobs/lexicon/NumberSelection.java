package io.voicemill.jobs.lexicon;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people choose them from a list: {@code 1,3-5}. */
public final class NumberSelection {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  private NumberSelection() {}

  /**
   * The chosen numbers, in order, each once.
   *
   * @param last number that can be chosen; the first is 1
   * @throws VoicemillException USAGE
   */
  public static List<Integer> read(String written, int last) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String part : written.split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        throw usage("“%s” in --take is no number.".formatted(part), last);
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (from < 1 || to > last || from > to) {
        throw usage("There is no proposal %s.".formatted(part.strip()), last);
      }
      for (int number = from; number <= to; number++) {
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }

  private static VoicemillException usage(String problem, int last) {
    return new VoicemillException(
        Problem.in(
            "--take",
            ProblemCode.USAGE,
            problem,
            "There are proposals 1 to %d; --list shows them.".formatted(last),
            "Write numbers and ranges, as in --take 1,3-5."));
  }
}
