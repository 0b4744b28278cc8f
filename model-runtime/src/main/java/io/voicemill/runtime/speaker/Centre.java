package io.voicemill.runtime.speaker;

import java.util.Arrays;
import java.util.List;

/** The middle of several speaker embeddings. */
public final class Centre {

  private Centre() {}

  /** The mean of embeddings, of unit length. */
  public static float[] of(List<float[]> embeddings) {
    double[] equal = new double[embeddings.size()];
    Arrays.fill(equal, 1);
    return of(embeddings, equal);
  }

  /** The weighted mean of embeddings, of unit length. */
  public static float[] of(List<float[]> embeddings, double[] weights) {
    double[] sum = new double[embeddings.get(0).length];
    for (int k = 0; k < weights.length; k++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[k] * embeddings.get(k)[i];
      }
    }
    double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
    float[] centre = new float[sum.length];
    for (int i = 0; i < centre.length; i++) {
      centre[i] = (float) (sum[i] / length);
    }
    return centre;
  }
}
