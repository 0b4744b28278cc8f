package io.voicemill.runtime.voice.kokoro.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a penalty predicts mixtures that the fit never saw.
 *
 * @param penalty of the ridge
 * @param explained share of the variance of the timbre, over all its values
 */
record MapEvaluation(double penalty, double explained) {

  private static final int FOLDS = 5;
  private static final double[] PENALTIES = {5e-5, 1e-4, 2e-4, 3e-4, 5e-4, 1e-3, 2e-3, 5e-3};

  /**
   * Each penalty by five folds; a mixture's takes stay in one fold.
   *
   * @param stock the stock voices themselves, in every fit
   */
  static List<MapEvaluation> of(List<Pair> pairs, List<Pair> stock) {
    List<MapEvaluation> evaluations = new ArrayList<>();
    for (double penalty : PENALTIES) {
      evaluations.add(new MapEvaluation(penalty, explained(pairs, stock, penalty)));
    }
    return evaluations;
  }

  private static double explained(List<Pair> pairs, List<Pair> stock, double penalty) {
    double errors = 0;
    double variance = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Pair> seen = pairs.stream().filter(pair -> pair.mixture() % FOLDS != out).toList();
      List<Pair> unseen = pairs.stream().filter(pair -> pair.mixture() % FOLDS == out).toList();
      RidgeFit fit = fit(joined(seen, stock), penalty);
      double[] mean = RidgeFit.mean(seen.stream().map(MapEvaluation::timbre).toList());
      for (Pair pair : unseen) {
        double[] predicted = fit.apply(pair.embedding());
        for (int i = 0; i < mean.length; i++) {
          errors += square(pair.style()[i] - predicted[i]);
          variance += square(pair.style()[i] - mean[i]);
        }
      }
    }
    return 1 - errors / variance;
  }

  static RidgeFit fit(List<Pair> pairs, double penalty) {
    return RidgeFit.of(
        pairs.stream().map(Pair::embedding).toList(),
        pairs.stream().map(MapEvaluation::timbre).toList(),
        penalty);
  }

  static List<Pair> joined(List<Pair> pairs, List<Pair> stock) {
    return Stream.concat(pairs.stream(), stock.stream()).toList();
  }

  private static float[] timbre(Pair pair) {
    return Arrays.copyOf(pair.style(), StyleSpace.TIMBRE);
  }

  private static double square(double value) {
    return value * value;
  }
}
