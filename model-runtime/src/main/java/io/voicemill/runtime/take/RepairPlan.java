package io.voicemill.runtime.take;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;

/**
 * What is changed when a take falls short. A line of several clauses is split finer, since a lost
 * or repeated clause is what long passes get wrong; a line that may take its time is spoken slower;
 * after that, and for faults of the voice or the signal, another seed gives another take. A reading
 * in doubt is annotated first, and written with a homophone where that changes nothing.
 */
final class RepairPlan {

  private static final int WHOLE_LINE = Integer.MAX_VALUE;
  private static final int SHORT_CLAUSE = 80;
  private static final double SLOWER = 1.12;
  private static final double LONGEST = 2;
  private static final long SEED_STEP = 7_919;

  private RepairPlan() {}

  static Attempt first(ScriptLine line) {
    return new Attempt("none", line.seed(), WHOLE_LINE, line.duration(), Respelling.NONE);
  }

  /** The line as it is, with other readings. */
  static Attempt respelt(ScriptLine line, Respelling respelling) {
    return new Attempt(respelling.repair(), line.seed(), WHOLE_LINE, line.duration(), respelling);
  }

  /**
   * The next attempt.
   *
   * @param number of the attempt, 2 or more
   * @param wordsWrong whether words were misheard, rather than the voice or the signal at fault
   * @param respelling that is kept
   * @param tempo of the line's emotion; slower is slower than that
   */
  static Attempt next(
      ScriptLine line,
      SpokenText spoken,
      int number,
      boolean wordsWrong,
      Respelling respelling,
      Prosody.Tempo tempo) {
    long otherSeed = line.seed() + SEED_STEP * (number - 1L);
    if (!wordsWrong) {
      return new Attempt("seed", otherSeed, WHOLE_LINE, line.duration(), respelling);
    }
    boolean natural = line.duration() instanceof DurationRequest.Natural;
    boolean splittable = phonemes(spoken) > SHORT_CLAUSE;
    if (number % 2 == 0 && splittable) {
      return new Attempt("split", line.seed(), SHORT_CLAUSE, line.duration(), respelling);
    }
    if (natural) {
      return new Attempt(
          "slower, seed",
          otherSeed,
          splittable ? SHORT_CLAUSE : WHOLE_LINE,
          new DurationRequest.Ratio(Math.min(LONGEST, SLOWER / tempo.rate())),
          respelling);
    }
    return new Attempt(
        "seed", otherSeed, splittable ? SHORT_CLAUSE : WHOLE_LINE, line.duration(), respelling);
  }

  private static int phonemes(SpokenText spoken) {
    return spoken.parts().stream()
        .filter(SpokenPart.Word.class::isInstance)
        .map(SpokenPart.Word.class::cast)
        .mapToInt(word -> word.phonemes().length())
        .sum();
  }
}
