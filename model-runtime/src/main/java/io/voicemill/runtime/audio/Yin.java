package io.voicemill.runtime.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * F0 of one frame after another.
 *
 * <p>Source: A. de Cheveigné and H. Kawahara, "YIN, a fundamental frequency estimator for speech
 * and music", JASA 111, 2002, steps 2 to 5.
 */
final class Yin {
  private static final int SAMPLE_RATE = 8_000;
  private static final int LOWEST_HERTZ = 60;
  private static final int SMOOTHING = 4;
  private static final int WINDOW = 240;
  private static final int LONGEST_LAG = SAMPLE_RATE / LOWEST_HERTZ + 1;
  private static final double PERIODIC = .15;
  private static final double VOICED_UNDER_LOUD_DB = 36;
  private static final double LOUD_QUANTILE = .95;

  private final float[] samples;
  private final int step;
  private final int shortestLag;
  private final int frames;
  private final double threshold;

  /**
   * The frames of a recording. The first is around its start.
   *
   * @param milliseconds from one frame to the next
   * @param highestHertz that is looked for
   */
  Yin(Waveform waveform, int milliseconds, int highestHertz) {
    this.samples = smoothedBetweenSilences(Resampler.resample(waveform, SAMPLE_RATE).samples());
    this.step = milliseconds * SAMPLE_RATE / 1000;
    this.shortestLag = SAMPLE_RATE / highestHertz;
    this.frames = (int) Math.ceil(waveform.seconds() * 1000 / milliseconds - 1e-9);
    this.threshold = loudEnergy() * Math.pow(10, -VOICED_UNDER_LOUD_DB / 10);
  }

  /** How many frames begin within the recording. */
  int frames() {
    return frames;
  }

  /**
   * A possible F0.
   *
   * @param aperiodic normalised difference from one period to the next; 0 is a periodic sound
   */
  record Candidate(double hertz, double aperiodic) {}

  /** F0 in hertz; 0 for a frame that is not periodic or 36 dB under the loud ones. */
  double hertz(int frame) {
    for (Candidate candidate : candidates(frame)) {
      if (candidate.aperiodic() < PERIODIC) {
        return candidate.hertz();
      }
    }
    return 0;
  }

  /** All periods that a frame might have, the shortest first; none 36 dB under the loud ones. */
  List<Candidate> candidates(int frame) {
    int start = frame * step;
    double energy = energy(start);
    if (!(energy > 0 && energy >= threshold)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    double[] normalised = normalisedDifference(start);
    for (int lag = shortestLag; lag < LONGEST_LAG; lag++) {
      double before = normalised[lag - 1];
      double at = normalised[lag];
      double after = normalised[lag + 1];
      if (at <= before && at < after) {
        double shift = (before - after) / (2 * (before - 2 * at + after));
        candidates.add(
            new Candidate(SAMPLE_RATE / (lag + shift), at - (before - after) * shift / 4));
      }
    }
    return candidates;
  }

  /** Half a window of silence before the first sample, and enough behind the last. */
  private static float[] smoothedBetweenSilences(float[] samples) {
    float[] result = new float[samples.length + 2 * WINDOW + LONGEST_LAG];
    for (int i = 0; i < samples.length; i++) {
      for (int k = 0; k < SMOOTHING; k++) {
        result[(WINDOW - SMOOTHING) / 2 + i + k] += samples[i] / SMOOTHING;
      }
    }
    return result;
  }

  /** Of the frame that 95 % are below: a single click does not make a voice too soft. */
  private double loudEnergy() {
    double[] energies = IntStream.range(0, frames).mapToDouble(i -> energy(i * step)).toArray();
    return Percentiles.of(energies, LOUD_QUANTILE, 1).orElse(0);
  }

  private double energy(int start) {
    double sum = 0;
    for (int i = start; i < start + WINDOW; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum;
  }

  private double[] normalisedDifference(int start) {
    double[] result = new double[LONGEST_LAG + 1];
    result[0] = 1;
    double sum = 0;
    for (int lag = 1; lag <= LONGEST_LAG; lag++) {
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
