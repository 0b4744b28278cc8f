package io.voicemill.runtime.quality;

import java.util.Comparator;

/** Which of several takes of a line is kept. */
public final class TakeRanking {
  /**
   * The better take first: by its status, then by fewer wrong words, then by fewer wrong readings,
   * then by how like its speaker it is. What was not measured counts as neither wrong nor alike.
   * Takes that are equal in all of it keep their order in a stable sort.
   */
  public static final Comparator<ExaminedTake> BEST_FIRST =
      Comparator.comparing((ExaminedTake take) -> take.verdict().status())
          .thenComparingDouble(take -> take.measures().errorRate().orElse(0))
          .thenComparingDouble(
              take -> take.measures().readings().map(ReadingErrors::rate).orElse(0.0))
          .thenComparingDouble(take -> -take.measures().speakerSimilarity().orElse(0));

  private TakeRanking() {}
}
