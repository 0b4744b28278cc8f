package io.voicemill.runtime.reference.signal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The mean direction of embeddings. */
final class Centroid {

  private Centroid() {}

  /** The mean of those that are chosen, of unit length; empty for none or where they cancel. */
  static Optional<float[]> of(List<float[]> embeddings, IntPredicate chosen) {
    double[] sum = new double[embeddings.isEmpty() ? 0 : embeddings.get(0).length];
    for (int i = 0; i < embeddings.size(); i++) {
      for (int k = 0; chosen.test(i) && k < sum.length; k++) {
        sum[k] += embeddings.get(i)[k];
      }
    }
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    if (!(squares > 0)) {
      return Optional.empty();
    }
    float[] mean = new float[sum.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (float) (sum[k] / Math.sqrt(squares));
    }
    return Optional.of(mean);
  }
}
