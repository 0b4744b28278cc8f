package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Breath;
import io.voicemill.runtime.audio.Decibels;
import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.SpectralTilt;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.Prosody;
import java.util.OptionalDouble;

/** Changes the sound of a voice: the balance of its spectrum, its breath, and its level. */
final class PhonationShaper {

  private PhonationShaper() {}

  /**
   * Changes a line in place. What tilt and breath do to the loudness is taken away, so that the
   * gain alone decides it; neutral phonation changes nothing.
   *
   * @param loudness of the line as it comes, in LUFS
   * @param seed of the breath
   */
  static void apply(
      Prosody.Phonation phonation, Waveform line, OptionalDouble loudness, long seed) {
    if (phonation.equals(Prosody.Phonation.NEUTRAL)) {
      return;
    }
    float[] samples = line.samples();
    float[] breath =
        phonation.breath() > 0
            ? Breath.of(samples, line.sampleRate(), phonation.breath(), seed)
            : new float[samples.length];
    SpectralTilt.apply(samples, line.sampleRate(), phonation.tilt());
    for (int i = 0; i < samples.length; i++) {
      samples[i] += breath[i];
    }
    double changed =
        loudness.isPresent()
            ? Loudness.integrated(line).orElse(loudness.getAsDouble()) - loudness.getAsDouble()
            : 0;
    float gain = (float) Decibels.toAmplitude(phonation.gain() - changed);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= gain;
    }
  }
}
