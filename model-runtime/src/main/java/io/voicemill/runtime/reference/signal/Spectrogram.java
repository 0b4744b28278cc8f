package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Fourier;
import io.voicemill.runtime.audio.Waveform;

/**
 * Power spectra under a Hann window, one after the other; frame 0 is around the first sample.
 *
 * @param powers of each frame and bin; they add up to the mean square of the samples
 * @param hertzOfBin from one bin to the next
 */
record Spectrogram(float[][] powers, double hertzOfBin) {

  /**
   * Spectra of a recording.
   *
   * @param points window length in samples, a power of 2
   * @param hop samples from one frame to the next
   */
  static Spectrogram of(Waveform audio, int points, int hop) {
    float[] samples = audio.samples();
    double[] window = window(points);
    float[][] powers = new float[(samples.length + hop - 1) / hop][];
    for (int frame = 0; frame < powers.length; frame++) {
      powers[frame] = power(samples, frame * hop - points / 2, window);
    }
    return new Spectrogram(powers, audio.sampleRate() / (double) points);
  }

  /** The power spectrum of the samples from a start on; silence lies before and after them. */
  static float[] power(float[] samples, int start, double[] window) {
    double[] real = new double[window.length];
    double[] imaginary = new double[window.length];
    for (int i = Math.max(0, -start); i < window.length && start + i < samples.length; i++) {
      real[i] = window[i] * samples[start + i];
    }
    Fourier.transform(real, imaginary);
    double scale = 16.0 / 3 / window.length / window.length;
    float[] power = new float[window.length / 2 + 1];
    for (int i = 0; i < power.length; i++) {
      power[i] = (float) (scale * (real[i] * real[i] + imaginary[i] * imaginary[i]));
    }
    return power;
  }

  /** A periodic Hann window. */
  static double[] window(int points) {
    double[] window = new double[points];
    for (int i = 0; i < points; i++) {
      window[i] = .5 - .5 * Math.cos(2 * Math.PI * i / points);
    }
    return window;
  }

  /** The level of each frame within a band, in decibels, -120 at least. */
  double[] levels(double lowHertz, double highHertz) {
    double[] levels = new double[powers.length];
    for (int frame = 0; frame < levels.length; frame++) {
      levels[frame] = level(powers[frame], lowHertz, highHertz);
    }
    return levels;
  }

  private double level(float[] power, double lowHertz, double highHertz) {
    int high = Math.min(power.length - 1, (int) (highHertz / hertzOfBin));
    double sum = 0;
    for (int i = (int) Math.ceil(lowHertz / hertzOfBin); i <= high; i++) {
      sum += power[i];
    }
    return Powers.decibels(sum);
  }
}
