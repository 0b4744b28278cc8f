package io.voicemill.runtime.emotion.example;

import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import java.util.function.DoubleUnaryOperator;

/** Clips whose figures are known by formula. */
final class Clips {
  static final int RATE = 16_000;

  private Clips() {}

  /** A voice with F0 and amplitude over time. */
  static Waveform voice(double seconds, DoubleUnaryOperator hertz, DoubleUnaryOperator amplitude) {
    float[] samples = new float[(int) Math.round(seconds * RATE)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double at = i / (double) RATE;
      phase += 2 * Math.PI * hertz.applyAsDouble(at) / RATE;
      for (int harmonic = 1; harmonic <= 12; harmonic++) {
        samples[i] +=
            (float) (amplitude.applyAsDouble(at) * .3 / harmonic * Math.sin(harmonic * phase));
      }
    }
    return new Waveform(samples, RATE);
  }

  /** Syllables of .2 s, one after the other, with F0 over time. */
  static Waveform syllables(double seconds, DoubleUnaryOperator hertz) {
    return voice(seconds, hertz, at -> .05 + .95 * Math.pow(Math.sin(Math.PI * at / .2), 2));
  }

  static byte[] wav(Waveform waveform) {
    return WavFile.bytes(waveform);
  }

  /** A clip that falls by an octave in 2 s. */
  static byte[] falling() {
    return wav(syllables(2, at -> 240 * Math.pow(2, -at / 2)));
  }
}
