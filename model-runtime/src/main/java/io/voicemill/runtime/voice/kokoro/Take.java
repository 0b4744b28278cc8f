package io.voicemill.runtime.voice.kokoro;

import java.util.Random;

/**
 * What a seed changes: 0 nothing, others the row of the style table and the durations, a little and
 * always in the same way.
 */
final class Take {
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int FARTHEST_ROW = 8;
  private static final double JITTER = .05;
  private static final double LARGEST_JITTER = 2.5;

  private final long seed;

  Take(long seed) {
    this.seed = seed;
  }

  /** The row for a clause of that many tokens. */
  int row(int tokens, int clause) {
    int row = tokens - 1;
    if (seed == 0) {
      return row;
    }
    Random random = random(2 * clause);
    int shift = 1 + random.nextInt(FARTHEST_ROW);
    int shifted = random.nextBoolean() ? row + shift : row - shift;
    if (shifted < 0) {
      shifted = row + shift;
    }
    return shifted >= KokoroVoice.ROWS ? row - shift : shifted;
  }

  /** Changes durations in place, each by a factor that is log-normally distributed. */
  void vary(float[] durations, int clause) {
    if (seed == 0) {
      return;
    }
    Random random = random(2 * clause + 1);
    for (int i = 0; i < durations.length; i++) {
      double normal = random.nextGaussian();
      double bounded = Math.max(-LARGEST_JITTER, Math.min(LARGEST_JITTER, normal));
      durations[i] *= (float) Math.exp(JITTER * bounded);
    }
  }

  private Random random(int stream) {
    long mixed = (seed + stream * MIX) * MIX;
    return new Random(mixed ^ (mixed >>> 32));
  }
}
