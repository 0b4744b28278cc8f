package io.voicemill.runtime.audio;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far the level of speech moves, in decibels: the standard deviation over frames of 200 ms that
 * lie within 30 dB of the loudest.
 */
public final class LevelRange {
  private static final double FRAME_SECONDS = .2;
  private static final double STEP_SECONDS = .05;
  private static final double SILENT = -30;
  private static final double MOST_GAIN = 4;
  private static final int FEWEST_FRAMES = 10;
  private static final double FLOOR = 1e-12;

  private LevelRange() {}

  /** The range of a recording; empty with hardly any sound. */
  public static OptionalDouble of(Waveform audio) {
    double[] sounding = sounding(levels(audio));
    if (sounding.length < FEWEST_FRAMES) {
      return OptionalDouble.empty();
    }
    double mean = Arrays.stream(sounding).average().orElseThrow();
    return OptionalDouble.of(
        Math.sqrt(
            Arrays.stream(sounding).map(level -> (level - mean) * (level - mean)).sum()
                / sounding.length));
  }

  /**
   * Makes the range of a line wider or narrower in place, by 4 dB at most anywhere; the mean level
   * stays. Silence follows its neighbours.
   *
   * @param factor on the distance of the level from its mean, in decibels; 1 changes nothing
   */
  public static void stretch(Waveform audio, double factor) {
    double[] levels = levels(audio);
    double[] sounding = sounding(levels);
    if (factor == 1 || sounding.length < FEWEST_FRAMES) {
      return;
    }
    double mean = Arrays.stream(sounding).average().orElseThrow();
    double loudest = Arrays.stream(levels).max().orElseThrow();
    double[] gains = new double[levels.length];
    for (int i = 0; i < gains.length; i++) {
      double distance = Math.max(levels[i], loudest + SILENT) - mean;
      gains[i] = Math.max(-MOST_GAIN, Math.min(MOST_GAIN, (factor - 1) * distance));
    }
    float[] samples = audio.samples();
    double step = STEP_SECONDS * audio.sampleRate();
    for (int i = 0; i < samples.length; i++) {
      double place = Math.min(gains.length - 1, i / step);
      int below = (int) place;
      int above = Math.min(gains.length - 1, below + 1);
      double gain = gains[below] + (place - below) * (gains[above] - gains[below]);
      samples[i] *= (float) Decibels.toAmplitude(gain);
    }
  }

  private static double[] levels(Waveform audio) {
    int step = (int) Math.round(STEP_SECONDS * audio.sampleRate());
    int half = (int) Math.round(FRAME_SECONDS * audio.sampleRate() / 2);
    float[] samples = audio.samples();
    double[] levels = new double[samples.length / step + 1];
    for (int i = 0; i < levels.length; i++) {
      int from = Math.max(0, i * step - half);
      int to = Math.min(samples.length, i * step + half);
      double power = FLOOR;
      for (int k = from; k < to; k++) {
        power += samples[k] * (double) samples[k] / (to - from);
      }
      levels[i] = 10 * Math.log10(power);
    }
    return levels;
  }

  private static double[] sounding(double[] levels) {
    double loudest = Arrays.stream(levels).max().orElse(0);
    return Arrays.stream(levels)
        .filter(level -> level > 10 * Math.log10(2 * FLOOR) && level > loudest + SILENT)
        .toArray();
  }
}
