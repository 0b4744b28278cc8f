package io.voicemill.runtime.speaker;

/** How alike two speaker embeddings are. */
public final class Cosine {

  private Cosine() {}

  /** The cosine of two embeddings of unit length: their inner product, -1..1. */
  public static double between(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
