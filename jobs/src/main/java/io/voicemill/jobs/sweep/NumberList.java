package io.voicemill.jobs.sweep;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;

/** Numbers as people write them. */
public final class NumberList {

  private NumberList() {}

  /**
   * The numbers of an option or key.
   *
   * @throws VoicemillException USAGE
   */
  public static List<Double> of(String name, List<String> words) {
    return words.stream().map(word -> number(name, word)).toList();
  }

  static double number(String name, String word) {
    try {
      return Double.parseDouble(word.strip());
    } catch (NumberFormatException e) {
      throw new VoicemillException(
          Problem.in(
              name,
              ProblemCode.USAGE,
              "'%s' in %s is not a number.".formatted(word.strip(), name),
              "The values there are numbers like .4, 1 or 1.6.",
              "Change it or take it out."),
          e);
    }
  }
}
