package io.voicemill.runtime.speaker.spectral;

import io.voicemill.runtime.audio.Fourier;
import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;

/**
 * The logarithms of mel energies, frame by frame: 24 triangles, evenly spaced by the mel of
 * O'Shaughnessy (2595 log10(1 + f / 700)), over Hann windows of 32 ms every 10 ms.
 *
 * <p>Energies under -40 dB of the clip's mean are raised by that floor, so that neither the level
 * of a recording nor the silence of its noise gate counts.
 */
final class MelEnergies {
  static final int BANDS = 24;
  static final int SAMPLE_RATE = 16_000;
  static final int HOP = 160;

  private static final int WINDOW = 512;
  private static final double FLOOR = 1e-4;

  private final double[][] triangles;
  private final double[] window = new double[WINDOW];

  MelEnergies(SpectralBand band) {
    triangles = triangles(SpectralBand.LOWEST_HERTZ, band.highestHertz());
    for (int i = 0; i < WINDOW; i++) {
      window[i] = .5 - .5 * Math.cos(2 * Math.PI * i / WINDOW);
    }
  }

  /**
   * The energies of a clip of 16 kHz.
   *
   * @return [frames][24]; frame i is centred at i * 10 ms
   */
  double[][] of(Waveform clip) {
    double[][] energies = new double[clip.samples().length / HOP + 1][];
    double sum = 0;
    for (int i = 0; i < energies.length; i++) {
      energies[i] = energies(clip.samples(), i * HOP - WINDOW / 2);
      sum += Arrays.stream(energies[i]).sum();
    }
    double floor = Math.max(Double.MIN_NORMAL, FLOOR * sum / energies.length / BANDS);
    for (double[] frame : energies) {
      Arrays.setAll(frame, band -> Math.log(frame[band] + floor));
    }
    return energies;
  }

  private double[] energies(float[] samples, int start) {
    double[] real = new double[WINDOW];
    for (int i = Math.max(0, -start); i < Math.min(WINDOW, samples.length - start); i++) {
      real[i] = samples[start + i] * window[i];
    }
    double[] imaginary = new double[WINDOW];
    Fourier.transform(real, imaginary);
    double[] energies = new double[BANDS];
    for (int bin = 0; bin <= WINDOW / 2; bin++) {
      double power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
      for (int band = 0; band < BANDS; band++) {
        energies[band] += power * triangles[band][bin];
      }
    }
    return energies;
  }

  private static double[][] triangles(double lowest, double highest) {
    double[] corners = new double[BANDS + 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = hertz(mel(lowest) + i * (mel(highest) - mel(lowest)) / (BANDS + 1));
    }
    double[][] triangles = new double[BANDS][WINDOW / 2 + 1];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = 0; bin <= WINDOW / 2; bin++) {
        double hertz = bin * (double) SAMPLE_RATE / WINDOW;
        double rise = (hertz - corners[band]) / (corners[band + 1] - corners[band]);
        double fall = (corners[band + 2] - hertz) / (corners[band + 2] - corners[band + 1]);
        triangles[band][bin] = Math.max(0, Math.min(rise, fall));
      }
    }
    return triangles;
  }

  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (Math.pow(10, mel / 2595) - 1);
  }
}
