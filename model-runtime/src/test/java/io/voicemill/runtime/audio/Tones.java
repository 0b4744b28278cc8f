package io.voicemill.runtime.audio;

import java.util.Random;

/** Signals whose properties are known by formula. */
final class Tones {
  private Tones() {}

  static Waveform sine(double hertz, double amplitude, double seconds, int sampleRate) {
    return sine(hertz, amplitude, seconds, sampleRate, 0);
  }

  static Waveform sine(
      double hertz, double amplitude, double seconds, int sampleRate, double phase) {
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate + phase));
    }
    return new Waveform(samples, sampleRate);
  }

  static Waveform silence(double seconds, int sampleRate) {
    return new Waveform(new float[(int) Math.round(seconds * sampleRate)], sampleRate);
  }

  static Waveform noise(double amplitude, double seconds, int sampleRate, long seed) {
    Random random = new Random(seed);
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return new Waveform(samples, sampleRate);
  }

  static Waveform join(Waveform... parts) {
    int length = 0;
    for (Waveform part : parts) {
      length += part.samples().length;
    }
    float[] samples = new float[length];
    int at = 0;
    for (Waveform part : parts) {
      System.arraycopy(part.samples(), 0, samples, at, part.samples().length);
      at += part.samples().length;
    }
    return new Waveform(samples, parts[0].sampleRate());
  }

  /** A vowel: harmonics of F0 through three formant resonances, as a pulse train would give. */
  static Waveform vowel(double f0, double[] formants, double seconds, int sampleRate) {
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    for (int harmonic = 1; harmonic * f0 < sampleRate / 2.0; harmonic++) {
      double hertz = harmonic * f0;
      double gain = 0;
      for (double formant : formants) {
        double distance = (hertz - formant) / 80;
        gain += 1 / (1 + distance * distance);
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] +=
            (float)
                (.1
                    * gain
                    / Math.sqrt(harmonic)
                    * Math.cos(2 * Math.PI * hertz * i / sampleRate + harmonic));
      }
    }
    return new Waveform(samples, sampleRate);
  }

  /** Eight harmonics of a F0 that glides by a constant number of octaves a second. */
  static Waveform glide(double from, double to, double seconds, int sampleRate) {
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += 2 * Math.PI * from * Math.pow(to / from, i / (double) samples.length) / sampleRate;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        samples[i] += (float) (.2 / harmonic * Math.sin(harmonic * phase));
      }
    }
    return new Waveform(samples, sampleRate);
  }
}
