package io.voicemill.runtime.speaker.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Waveform;
import org.junit.jupiter.api.Test;

class TestMelEnergies {

  private static Waveform tone(double hertz, double amplitude) {
    float[] samples = new float[16_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / 16_000));
    }
    return new Waveform(samples, 16_000);
  }

  private static int loudest(double[] frame) {
    int best = 0;
    for (int i = 0; i < frame.length; i++) {
      best = frame[i] > frame[best] ? i : best;
    }
    return best;
  }

  @Test
  void aToneIsLoudestInItsBand() {
    MelEnergies energies = new MelEnergies(SpectralBand.WIDE);

    double[][] frames = energies.of(tone(1_000, .5));

    assertThat(frames).hasNumberOfRows(101);
    assertThat(loudest(frames[50])).isEqualTo(7);
    assertThat(loudest(energies.of(tone(3_000, .5))[50])).isEqualTo(16);
  }

  @Test
  void bandsOfTheTelephoneAreNarrower() {
    double[][] frames = new MelEnergies(SpectralBand.TELEPHONE).of(tone(3_000, .5));

    assertThat(loudest(frames[50])).isEqualTo(21);
  }

  @Test
  void levelMovesAllEnergiesAlike() {
    MelEnergies energies = new MelEnergies(SpectralBand.WIDE);

    double[] loud = energies.of(tone(440, .5))[30];
    double[] quiet = energies.of(tone(440, .005))[30];

    for (int band = 0; band < MelEnergies.BANDS; band++) {
      assertThat(loud[band] - quiet[band]).isCloseTo(Math.log(10_000), within(.01));
    }
  }

  @Test
  void digitalSilenceIsFinite() {
    double[][] frames = new MelEnergies(SpectralBand.WIDE).of(new Waveform(new float[800], 16_000));

    for (double[] frame : frames) {
      assertThat(frame).doesNotContain(Double.NEGATIVE_INFINITY, Double.NaN);
    }
  }
}
