package io.voicemill.runtime.voice.kokoro.clone;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The learnt map from a speaker embedding to the timbre of a style: affine, by ridge regression.
 *
 * @param weights [128, 256] in row-major order, a row for each value of the timbre
 * @param bias [128]
 */
public record StyleMap(float[] weights, float[] bias) {

  /** Values of a speaker embedding. */
  public static final int EMBEDDING = 256;

  /** Values of a timbre. */
  public static final int TIMBRE = 128;

  private static final String RESOURCE = "style-map.bin";

  public StyleMap {
    requireNonNull(weights, "weights is null");
    requireNonNull(bias, "bias is null");
    if (weights.length != TIMBRE * EMBEDDING || bias.length != TIMBRE) {
      throw new IllegalArgumentException(
          "not a map of 256 values to 128: " + weights.length + ", " + bias.length);
    }
  }

  /** The map that comes with the program. */
  public static StyleMap load() {
    try (InputStream in = StyleMap.class.getResourceAsStream(RESOURCE)) {
      return of(requireNonNull(in, RESOURCE).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The map of {@link #bytes}. */
  static StyleMap of(byte[] bytes) {
    if (bytes.length != (TIMBRE * EMBEDDING + TIMBRE) * Float.BYTES) {
      throw new IllegalArgumentException("not a map of 256 values to 128: " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[] weights = new float[TIMBRE * EMBEDDING];
    float[] bias = new float[TIMBRE];
    buffer.asFloatBuffer().get(weights).get(bias);
    return new StyleMap(weights, bias);
  }

  /** Weights, then bias, as little-endian floats. */
  public byte[] bytes() {
    ByteBuffer buffer =
        ByteBuffer.allocate((weights.length + bias.length) * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(weights).put(bias);
    return buffer.array();
  }

  /** The timbre that a voice of this embedding is likely to have. */
  public float[] timbre(float[] embedding) {
    float[] timbre = change(embedding);
    for (int i = 0; i < TIMBRE; i++) {
      timbre[i] += bias[i];
    }
    return timbre;
  }

  /** How the timbre changes where the embedding changes by that much. */
  public float[] change(float[] difference) {
    if (difference.length != EMBEDDING) {
      throw new IllegalArgumentException("not an embedding of 256 values: " + difference.length);
    }
    float[] change = new float[TIMBRE];
    for (int row = 0; row < TIMBRE; row++) {
      double sum = 0;
      for (int i = 0; i < EMBEDDING; i++) {
        sum += (double) weights[row * EMBEDDING + i] * difference[i];
      }
      change[row] = (float) sum;
    }
    return change;
  }
}
