package io.voicemill.runtime.audio;

import java.util.Arrays;

/**
 * The fundamental frequency (F0) of a voice over time.
 *
 * <p>Candidates are the dips of the difference function of YIN (A. de Cheveigné and H. Kawahara,
 * JASA 111, 2002, steps 2 to 5); the path through them, voiced or not, is the one of least cost (as
 * in P. Boersma, "Accurate short-term analysis of the fundamental frequency", IFA Proceedings 17,
 * 1993, section 4), so that single frames do not jump by an octave. Short stretches that no voice
 * could have are left out.
 */
public final class PitchTrack {
  /** Seconds from one value to the next. */
  public static final double STEP_SECONDS = .01;

  private static final int SAMPLE_RATE = 8_000;
  private static final int STEP = 80;
  private static final int LOWEST_HERTZ = 60;
  private static final int HIGHEST_HERTZ = 650;
  private static final int LONGEST_LAG = SAMPLE_RATE / LOWEST_HERTZ + 1;
  private static final int SHORTEST_LAG = SAMPLE_RATE / HIGHEST_HERTZ;
  private static final int WINDOW = 240;
  private static final int SMOOTHING = 4;
  private static final double VOICED_UNDER_LOUDEST_DB = 36;
  private static final double LOUD_QUANTILE = .95;
  private static final double SHALLOWEST_DIP = .7;
  private static final double LONG_LAG_COST = .02;

  private final float[] hertz;

  private PitchTrack(float[] hertz) {
    this.hertz = hertz;
  }

  /**
   * Follows the F0 of a recording of one voice.
   *
   * @param waveform finite samples
   */
  public static PitchTrack of(Waveform waveform) {
    float[] samples = prepared(waveform);
    int frames = (int) Math.ceil(waveform.seconds() / STEP_SECONDS - 1e-9);
    double[] energies = new double[frames];
    for (int frame = 0; frame < frames; frame++) {
      energies[frame] = energy(samples, frame * STEP + LONGEST_LAG / 2);
    }
    double threshold = threshold(energies);
    PitchPath path = new PitchPath(frames);
    double[] dips = new double[LONGEST_LAG + 2];
    for (int frame = 0; frame < frames; frame++) {
      path.next();
      if (energies[frame] > threshold) {
        normalisedDifference(samples, frame * STEP, dips);
        addCandidates(dips, path);
      }
    }
    float[] hertz = path.hertz();
    PitchRuns.clean(hertz);
    return new PitchTrack(hertz);
  }

  /** F0 of each 10 ms in hertz, the first around the first sample; NaN where nothing is voiced. */
  public float[] hertz() {
    return hertz.clone();
  }

  /** At 8 kHz, full scale, smoothed, with half an analysis window of silence at both ends. */
  private static float[] prepared(Waveform waveform) {
    float peak = 0;
    for (float sample : waveform.samples()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float[] scaled = waveform.samples().clone();
    for (int i = 0; i < scaled.length && peak > 0; i++) {
      scaled[i] /= peak;
    }
    float[] samples =
        Resampler.resample(new Waveform(scaled, waveform.sampleRate()), SAMPLE_RATE).samples();
    int reach = WINDOW + LONGEST_LAG + 2;
    float[] padded = new float[samples.length + 2 * reach];
    int before = (WINDOW + LONGEST_LAG) / 2;
    for (int i = 0; i < samples.length; i++) {
      for (int k = 0; k < SMOOTHING; k++) {
        padded[before + i - SMOOTHING / 2 + k] += samples[i] / SMOOTHING;
      }
    }
    return padded;
  }

  private static double threshold(double[] energies) {
    if (energies.length == 0) {
      return 0;
    }
    double[] sorted = energies.clone();
    Arrays.sort(sorted);
    double loud = sorted[(int) (LOUD_QUANTILE * (sorted.length - 1))];
    return loud * Math.pow(10, -VOICED_UNDER_LOUDEST_DB / 10);
  }

  private static double energy(float[] samples, int start) {
    double sum = 0;
    for (int i = start; i < start + WINDOW; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum;
  }

  private static void normalisedDifference(float[] samples, int start, double[] result) {
    result[0] = 1;
    double sum = 0;
    for (int lag = 1; lag < result.length; lag++) {
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
  }

  private static void addCandidates(double[] dips, PitchPath path) {
    for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
      double before = dips[lag - 1];
      double at = dips[lag];
      double after = dips[lag + 1];
      if (at <= before && at < after && at < SHALLOWEST_DIP) {
        double shift = (before - after) / (2 * (before - 2 * at + after));
        double depth = Math.max(0, at - (before - after) * shift / 4);
        double octaves = Math.log((lag + shift) / SHORTEST_LAG) / Math.log(2);
        path.candidate(SAMPLE_RATE / (lag + shift), depth + LONG_LAG_COST * octaves);
      }
    }
  }
}
