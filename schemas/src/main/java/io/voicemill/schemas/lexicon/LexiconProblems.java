package io.voicemill.schemas.lexicon;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.tsv.LineFlaw;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with a lexicon, in one voice. */
public final class LexiconProblems {

  /** Most bytes of all lexicons of a run together. */
  public static final int MOST_BYTES = 10_000_000;

  /** Most entries of all lexicons of a run together. */
  public static final int MOST_ENTRIES = 100_000;

  private static final String COLUMN = "lexicon.files";
  private static final int MOST_FLAWS = 100;

  private LexiconProblems() {}

  /** Lines that cannot be read; each is named. */
  public static VoicemillException malformed(String name, List<LineFlaw> flaws) {
    String named =
        flaws.stream()
            .sorted(Comparator.comparingInt(LineFlaw::line))
            .limit(MOST_FLAWS)
            .map(flaw -> "\n  " + name + ", " + flaw.words())
            .collect(Collectors.joining());
    String more =
        flaws.size() > MOST_FLAWS ? "\n  and %d more".formatted(flaws.size() - MOST_FLAWS) : "";
    return problem(
        "%s has %d malformed line%s:".formatted(name, flaws.size(), flaws.size() == 1 ? "" : "s")
            + named
            + more,
        "What is read wrong here would be spoken wrong.",
        "Correct the lines; nothing was done.");
  }

  /** Too much for something that travels with every task. */
  public static VoicemillException tooLarge(String name, String size) {
    return problem(
        "%s has %s.".formatted(name, size),
        "The lexicons of a run travel with its tasks: together they have at most %d MB and %d entries."
            .formatted(MOST_BYTES / 1_000_000, MOST_ENTRIES),
        "Take the entries out that tonight's scripts do not need.");
  }

  /** A file that cannot be had. */
  public static VoicemillException unreadable(String name, String why) {
    return problem(
        "The lexicon %s cannot be read.".formatted(name),
        why,
        "Check the path and its permissions.");
  }

  /** A file in another encoding. */
  public static VoicemillException notUtf8(String name, int line) {
    return problem(
        "%s, line %d is not UTF-8.".formatted(name, line),
        "Read in another encoding, its words would be found nowhere.",
        "Save the file as UTF-8.");
  }

  private static VoicemillException problem(String problem, String why, String fix) {
    return new VoicemillException(
        Problem.in(COLUMN, ProblemCode.UNREADABLE_SOURCE, problem, why, fix));
  }
}
