package io.voicemill.runtime.voice.kokoro.clone;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An evolution strategy with weighted recombination and cumulative step-size adaptation (Hansen and
 * Ostermeier 2001, "Completely Derandomized Self-Adaptation in Evolution Strategies"). The same
 * seed gives the same search.
 */
final class EvolutionSearch {

  /** Tries of a generation. */
  static final int GENERATION = 8;

  private static final int PARENTS = GENERATION / 2;

  /** What is searched for. */
  interface Objective {

    /**
     * How good a point is, more is better.
     *
     * @param generation tries of the same generation are compared with each other only
     */
    double value(double[] point, int generation);
  }

  private final Random random;
  private final double[] weights = weights();
  private final double mass = 1 / Arrays.stream(weights).map(w -> w * w).sum();

  EvolutionSearch(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Searches from the origin.
   *
   * @param size of a point
   * @param tries how often a point may be judged; only whole generations are made
   * @param step standard deviation of the first generation
   * @return the middle of the parents of the last generation; the origin without a generation
   */
  double[] search(int size, int tries, double step, Objective objective) {
    double[] middle = new double[size];
    double[] path = new double[size];
    double sigma = step;
    double memory = (mass + 2) / (size + mass + 5);
    double damping = 1 + 2 * Math.max(0, Math.sqrt((mass - 1) / (size + 1)) - 1) + memory;
    double expected = Math.sqrt(size) * (1 - 1.0 / (4 * size) + 1.0 / (21.0 * size * size));
    for (int generation = 0; generation < tries / GENERATION; generation++) {
      double[] shift = best(middle, sigma, generation, objective);
      double length = 0;
      for (int i = 0; i < size; i++) {
        middle[i] += sigma * shift[i];
        path[i] = (1 - memory) * path[i] + Math.sqrt(memory * (2 - memory) * mass) * shift[i];
        length += path[i] * path[i];
      }
      sigma *= Math.exp(memory / damping * (Math.sqrt(length) / expected - 1));
    }
    return middle;
  }

  private double[] best(double[] middle, double sigma, int generation, Objective objective) {
    double[][] drawn = new double[GENERATION][middle.length];
    double[] values = new double[GENERATION];
    for (int k = 0; k < GENERATION; k++) {
      double[] point = middle.clone();
      for (int i = 0; i < point.length; i++) {
        drawn[k][i] = random.nextGaussian();
        point[i] += sigma * drawn[k][i];
      }
      values[k] = objective.value(point, generation);
    }
    int[] order =
        IntStream.range(0, GENERATION)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -values[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] shift = new double[middle.length];
    for (int rank = 0; rank < PARENTS; rank++) {
      for (int i = 0; i < shift.length; i++) {
        shift[i] += weights[rank] * drawn[order[rank]][i];
      }
    }
    return shift;
  }

  private static double[] weights() {
    double[] weights = new double[PARENTS];
    for (int rank = 0; rank < PARENTS; rank++) {
      weights[rank] = Math.log(PARENTS + .5) - Math.log(rank + 1.0);
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }
}
