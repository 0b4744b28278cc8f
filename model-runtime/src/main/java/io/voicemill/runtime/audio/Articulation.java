package io.voicemill.runtime.audio;

import java.util.Arrays;

/**
 * What the mouth does over time, with the speaker and the recording taken out as far as mean and
 * spread go: good for finding the words of one recording in another, and for nothing else.
 *
 * <p>Mel-frequency cepstra (S. Davis and P. Mermelstein, "Comparison of parametric representations
 * for monosyllabic word recognition", IEEE Transactions on Acoustics, Speech and Signal Processing
 * 28, 1980) without the level, each coefficient brought to mean 0 and deviation 1 over the frames
 * that are not silent.
 */
public final class Articulation {
  /** Values of each frame. */
  public static final int SIZE = 8;

  private static final int SAMPLE_RATE = 16_000;
  private static final int WINDOW = 400;
  private static final int POINTS = 512;
  private static final int BANDS = 24;
  private static final double LOWEST_HERTZ = 100;
  private static final double HIGHEST_HERTZ = 6_000;
  private static final double FLOOR_DB = 50;
  private static final double SILENT_DB = 35;
  private static final double[] HANN = hann();
  private static final double[][] FILTERS = filters();

  private Articulation() {}

  /**
   * The frames of a recording, the first around its first sample.
   *
   * @param framesASecond at most 1000
   * @return frames of {@link #SIZE} values
   */
  public static float[][] of(Waveform audio, int framesASecond) {
    float[] samples = Resampler.resample(audio, SAMPLE_RATE).samples();
    int frames = (int) Math.ceil(audio.seconds() * framesASecond - 1e-9);
    double[][] bands = new double[frames][];
    double loudest = 0;
    double[] energies = new double[frames];
    for (int i = 0; i < frames; i++) {
      int centre = (int) ((long) i * SAMPLE_RATE / framesASecond);
      bands[i] = bands(samples, centre - WINDOW / 2);
      energies[i] = Arrays.stream(bands[i]).sum();
      loudest = Math.max(loudest, energies[i]);
    }
    double floor = Math.max(Double.MIN_NORMAL, loudest * Math.pow(10, -FLOOR_DB / 10) / BANDS);
    float[][] cepstra = new float[frames][];
    boolean[] sounding = new boolean[frames];
    for (int i = 0; i < frames; i++) {
      cepstra[i] = cepstrum(bands[i], floor);
      sounding[i] = energies[i] > loudest * Math.pow(10, -SILENT_DB / 10);
    }
    normalise(cepstra, sounding);
    return cepstra;
  }

  private static double[] bands(float[] samples, int start) {
    double[] real = new double[POINTS];
    double[] imaginary = new double[POINTS];
    for (int i = Math.max(0, -start); i < WINDOW && start + i < samples.length; i++) {
      real[i] = HANN[i] * samples[start + i];
    }
    Fourier.transform(real, imaginary);
    double[] bands = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int k = 0; k <= POINTS / 2; k++) {
        double weight = FILTERS[band][k];
        if (weight > 0) {
          bands[band] += weight * (real[k] * real[k] + imaginary[k] * imaginary[k]);
        }
      }
    }
    return bands;
  }

  private static float[] cepstrum(double[] bands, double floor) {
    float[] cepstrum = new float[SIZE];
    for (int band = 0; band < BANDS; band++) {
      double log = Math.log(bands[band] + floor);
      for (int i = 0; i < SIZE; i++) {
        cepstrum[i] += (float) (log * Math.cos(Math.PI * (i + 1) * (band + .5) / BANDS));
      }
    }
    return cepstrum;
  }

  private static void normalise(float[][] cepstra, boolean[] sounding) {
    for (int i = 0; i < SIZE; i++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int frame = 0; frame < cepstra.length; frame++) {
        if (sounding[frame]) {
          sum += cepstra[frame][i];
          squares += (double) cepstra[frame][i] * cepstra[frame][i];
          count++;
        }
      }
      double mean = sum / Math.max(1, count);
      double deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, count) - mean * mean));
      for (float[] frame : cepstra) {
        frame[i] = (float) ((frame[i] - mean) / deviation);
      }
    }
  }

  private static double[] hann() {
    double[] window = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      window[i] = .5 - .5 * Math.cos(2 * Math.PI * (i + .5) / WINDOW);
    }
    return window;
  }

  private static double[][] filters() {
    double lowest = mel(LOWEST_HERTZ);
    double step = (mel(HIGHEST_HERTZ) - lowest) / (BANDS + 1);
    double[][] filters = new double[BANDS][POINTS / 2 + 1];
    for (int band = 0; band < BANDS; band++) {
      double centre = lowest + (band + 1) * step;
      for (int k = 0; k <= POINTS / 2; k++) {
        double distance = Math.abs(mel(k * (double) SAMPLE_RATE / POINTS) - centre);
        filters[band][k] = Math.max(0, 1 - distance / step);
      }
    }
    return filters;
  }

  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }
}
