package io.voicemill.runtime.voice.kokoro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where nothing is heard in a line: blocks of 5 ms that are 45 dB below the loudest, in runs. */
final class Silences {
  private static final int BLOCK = 120;
  private static final double FLOOR = 1e-3;
  private static final double BELOW_LOUDEST = Math.pow(10, -45 / 20.0);
  private static final int SHORTEST = 7;

  private final List<Silence> runs;

  private Silences(List<Silence> runs) {
    this.runs = runs;
  }

  /**
   * A silence of at least 35 ms.
   *
   * @param from its first sample
   * @param to after its last sample
   */
  record Silence(int from, int to) {
    int length() {
      return to - from;
    }
  }

  static Silences of(float[] samples) {
    double[] levels = levels(samples);
    double loudest = 0;
    for (double level : levels) {
      loudest = Math.max(loudest, level);
    }
    double threshold = Math.max(FLOOR, BELOW_LOUDEST * loudest);
    List<Silence> runs = new ArrayList<>();
    int start = 0;
    for (int block = 0; block <= levels.length; block++) {
      if (block == levels.length || levels[block] >= threshold) {
        if (block - start >= SHORTEST) {
          runs.add(new Silence(start * BLOCK, Math.min(samples.length, block * BLOCK)));
        }
        start = block + 1;
      }
    }
    return new Silences(runs);
  }

  /** The longest silence that begins within these samples. */
  Optional<Silence> longest(double from, double to) {
    Silence longest = null;
    for (Silence run : runs) {
      boolean within = run.from() >= from && run.from() < to;
      if (within && (longest == null || run.length() > longest.length())) {
        longest = run;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static double[] levels(float[] samples) {
    double[] levels = new double[(samples.length + BLOCK - 1) / BLOCK];
    for (int block = 0; block < levels.length; block++) {
      int end = Math.min(samples.length, (block + 1) * BLOCK);
      double sum = 0;
      for (int i = block * BLOCK; i < end; i++) {
        sum += (double) samples[i] * samples[i];
      }
      levels[block] = Math.sqrt(sum / BLOCK);
    }
    return levels;
  }
}
