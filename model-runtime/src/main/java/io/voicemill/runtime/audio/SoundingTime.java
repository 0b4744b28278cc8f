package io.voicemill.runtime.audio;

import java.util.OptionalDouble;

/**
 * How long there is sound: frames of 10 ms within 20 dB of the loudest. Pauses do not count, nor do
 * faint noise and the room.
 */
public final class SoundingTime {
  private static final double FRAME_SECONDS = .01;
  private static final double SILENT = 1e-2;

  private SoundingTime() {}

  /** The seconds with sound; empty for digital silence. */
  public static OptionalDouble seconds(Waveform audio) {
    int frame = (int) Math.round(FRAME_SECONDS * audio.sampleRate());
    double[] powers = new double[audio.samples().length / frame];
    double loudest = 0;
    for (int i = 0; i < powers.length; i++) {
      for (int sample = i * frame; sample < (i + 1) * frame; sample++) {
        powers[i] += (double) audio.samples()[sample] * audio.samples()[sample];
      }
      loudest = Math.max(loudest, powers[i]);
    }
    if (loudest == 0) {
      return OptionalDouble.empty();
    }
    int sounding = 0;
    for (double power : powers) {
      if (power >= SILENT * loudest) {
        sounding++;
      }
    }
    return OptionalDouble.of(sounding * FRAME_SECONDS);
  }
}
