package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Up to which frequency the speech goes: the last cliff of its long-term spectrum, whatever sample
 * rate the file has; without a cliff, where the spectrum meets its floor.
 */
final class Bandwidth {
  private static final double BIN_HERTZ = 25;
  private static final int MOST_FRAMES = 1_500;
  private static final double LOWEST_HERTZ = 1_500;
  private static final double SMOOTHING_HERTZ = 150;
  private static final double CLIFF_HERTZ = 300;
  private static final double CLIFF_DB = 14;
  private static final double DEAD_DB = 62;
  private static final double EDGE_DB = 8;
  private static final double FLOOR_DB = 75;

  private Bandwidth() {}

  /** The highest frequency with speech, in hertz; empty without speech. */
  static OptionalDouble hertz(Waveform audio, SpeechSpans speech) {
    int[] frames = speech.frames();
    if (frames.length == 0) {
      return OptionalDouble.empty();
    }
    double[] levels = smoothed(longTerm(audio, frames), audio.sampleRate());
    double hertzOfBin = audio.sampleRate() / 2.0 / (levels.length - 1);
    int cliff = cliff(levels, hertzOfBin);
    int highest = cliff > 0 ? cliff : floor(levels, hertzOfBin);
    return OptionalDouble.of(highest * hertzOfBin);
  }

  private static double[] longTerm(Waveform audio, int[] frames) {
    int points = Integer.highestOneBit((int) (audio.sampleRate() / BIN_HERTZ));
    points = Math.max(16, points);
    double[] window = Spectrogram.window(points);
    double[] sum = new double[points / 2 + 1];
    int step = Math.max(1, frames.length / MOST_FRAMES);
    for (int i = 0; i < frames.length; i += step) {
      long centre = (long) frames[i] * audio.sampleRate() / SpeechSpans.FRAMES_A_SECOND;
      float[] power = Spectrogram.power(audio.samples(), (int) centre - points / 2, window);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += power[k];
      }
    }
    int count = (frames.length + step - 1) / step;
    return Arrays.stream(sum).map(value -> Powers.decibels(value / count)).toArray();
  }

  private static double[] smoothed(double[] levels, int sampleRate) {
    double hertzOfBin = sampleRate / 2.0 / (levels.length - 1);
    int reach = Math.max(1, (int) (SMOOTHING_HERTZ / 2 / hertzOfBin));
    double[] smoothed = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(levels.length, i + reach + 1);
      smoothed[i] = Arrays.stream(levels, from, to).average().orElseThrow();
    }
    return smoothed;
  }

  /** The bin where the first fall begins that leaves nothing above it; 0 without one. */
  private static int cliff(double[] levels, double hertzOfBin) {
    int width = Math.max(2, (int) (CLIFF_HERTZ / hertzOfBin));
    double loudest = Percentiles.of(levels, 1, 1).orElseThrow();
    double[] highestAbove = new double[levels.length + 1];
    highestAbove[levels.length] = Double.NEGATIVE_INFINITY;
    for (int i = levels.length - 1; i >= 0; i--) {
      highestAbove[i] = Math.max(levels[i], highestAbove[i + 1]);
    }
    for (int i = (int) (LOWEST_HERTZ / hertzOfBin) + width; i + width < levels.length; i++) {
      boolean falls = levels[i] - levels[i + width] > CLIFF_DB;
      if (falls && highestAbove[i + width] < loudest - DEAD_DB) {
        return edge(levels, i + width, width);
      }
    }
    return 0;
  }

  /** Back up from the foot of a cliff to where the level was before. */
  private static int edge(double[] levels, int foot, int width) {
    int before = Math.max(0, foot - 4 * width);
    double level = Arrays.stream(levels, before, foot - 2 * width).average().orElseThrow();
    int edge = foot;
    while (edge > before && levels[edge] < level - EDGE_DB) {
      edge--;
    }
    return edge;
  }

  private static int floor(double[] levels, double hertzOfBin) {
    double loudest = Percentiles.of(levels, 1, 1).orElseThrow();
    int highest = levels.length - 1;
    while (highest > LOWEST_HERTZ / hertzOfBin && levels[highest] < loudest - FLOOR_DB) {
      highest--;
    }
    return highest;
  }
}
