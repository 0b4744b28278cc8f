package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestSoundingTime {

  private static final int RATE = 16_000;

  /** A tone from one second to another in four seconds, above a fainter one. */
  private static Waveform tone(double from, double to, double faint) {
    float[] samples = new float[4 * RATE];
    for (int i = 0; i < samples.length; i++) {
      double level = i >= from * RATE && i < to * RATE ? .5 : faint;
      samples[i] = (float) (level * Math.sin(2 * Math.PI * 200 * i / RATE));
    }
    return new Waveform(samples, RATE);
  }

  @Test
  void pausesDoNotCount() {
    assertThat(SoundingTime.seconds(tone(1, 3.5, 0)).orElseThrow()).isEqualTo(2.5, within(.011));
  }

  @Test
  void aFaintHumDoesNotCount() {
    assertThat(SoundingTime.seconds(tone(1, 3.5, .02)).orElseThrow()).isEqualTo(2.5, within(.011));
  }

  @Test
  void itDoesNotDependOnTheLevel() {
    Waveform loud = tone(1, 2, 0);
    float[] quiet = loud.samples().clone();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] *= .01f;
    }

    assertThat(SoundingTime.seconds(new Waveform(quiet, RATE)))
        .isEqualTo(SoundingTime.seconds(loud));
  }

  @Test
  void silenceHasNone() {
    assertThat(SoundingTime.seconds(new Waveform(new float[RATE], RATE))).isEmpty();
  }
}
