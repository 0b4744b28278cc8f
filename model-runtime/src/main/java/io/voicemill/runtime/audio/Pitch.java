package io.voicemill.runtime.audio;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The fundamental frequency (F0) of a voice.
 *
 * <p>Source: A. de Cheveigné and H. Kawahara, "YIN, a fundamental frequency estimator for speech
 * and music", JASA 111, 2002, steps 2 to 5.
 */
public final class Pitch {
  private static final int SAMPLE_RATE = 8_000;
  private static final int LOWEST_HERTZ = 60;
  private static final int HIGHEST_HERTZ = 500;
  private static final int SMOOTHING = 4;
  private static final int WINDOW = 240;
  private static final int STEP = 160;
  private static final double PERIODIC = .15;
  private static final double VOICED_UNDER_LOUDEST_DB = 30;
  private static final int FEWEST_FRAMES = 5;

  private Pitch() {}

  /**
   * The median F0 over the voiced frames, in hertz within 60..500; empty if hardly anything is
   * voiced.
   */
  public static OptionalDouble median(Waveform waveform) {
    float[] samples = smoothed(Resampler.resample(waveform, SAMPLE_RATE).samples());
    int longestLag = SAMPLE_RATE / LOWEST_HERTZ + 1;
    int frames = Math.max(0, (samples.length - WINDOW - longestLag) / STEP + 1);
    double threshold = loudestEnergy(samples, frames) * Math.pow(10, -VOICED_UNDER_LOUDEST_DB / 10);
    double[] found = new double[frames];
    int count = 0;
    for (int frame = 0; frame < frames; frame++) {
      int start = frame * STEP;
      double energy = energy(samples, start);
      if (energy > 0 && energy >= threshold) {
        double lag = period(samples, start, longestLag);
        if (lag > 0) {
          found[count++] = SAMPLE_RATE / lag;
        }
      }
    }
    if (count < FEWEST_FRAMES) {
      return OptionalDouble.empty();
    }
    Arrays.sort(found, 0, count);
    return OptionalDouble.of((found[(count - 1) / 2] + found[count / 2]) / 2);
  }

  private static float[] smoothed(float[] samples) {
    float[] result = new float[Math.max(0, samples.length - SMOOTHING + 1)];
    for (int i = 0; i < result.length; i++) {
      for (int k = 0; k < SMOOTHING; k++) {
        result[i] += samples[i + k] / SMOOTHING;
      }
    }
    return result;
  }

  private static double loudestEnergy(float[] samples, int frames) {
    double loudest = 0;
    for (int frame = 0; frame < frames; frame++) {
      loudest = Math.max(loudest, energy(samples, frame * STEP));
    }
    return loudest;
  }

  private static double energy(float[] samples, int start) {
    double sum = 0;
    for (int i = start; i < start + WINDOW; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum;
  }

  private static double period(float[] samples, int start, int longestLag) {
    double[] normalised = normalisedDifference(samples, start, longestLag);
    for (int lag = SAMPLE_RATE / HIGHEST_HERTZ; lag < longestLag; lag++) {
      double before = normalised[lag - 1];
      double at = normalised[lag];
      double after = normalised[lag + 1];
      if (at <= before && at < after) {
        double shift = (before - after) / (2 * (before - 2 * at + after));
        if (at - (before - after) * shift / 4 < PERIODIC) {
          return lag + shift;
        }
      }
    }
    return 0;
  }

  private static double[] normalisedDifference(float[] samples, int start, int longestLag) {
    double[] result = new double[longestLag + 1];
    result[0] = 1;
    double sum = 0;
    for (int lag = 1; lag <= longestLag; lag++) {
      float even = 0;
      float odd = 0;
      for (int i = start; i < start + WINDOW; i += 2) {
        float first = samples[i] - samples[i + lag];
        float second = samples[i + 1] - samples[i + 1 + lag];
        even += first * first;
        odd += second * second;
      }
      double difference = even + odd;
      sum += difference;
      result[lag] = sum == 0 ? 1 : difference * lag / sum;
    }
    return result;
  }
}
