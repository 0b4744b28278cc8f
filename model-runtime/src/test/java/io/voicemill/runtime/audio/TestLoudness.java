package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestLoudness {

  @Test
  void coefficientsAtFortyEightKilohertzAreThoseOfTheRecommendation() {
    Biquad shelf = KWeighting.shelf(48_000);
    assertThat(new double[] {shelf.b0, shelf.b1, shelf.b2, shelf.a1, shelf.a2})
        .containsExactly(
            new double[] {
              1.53512485958697,
              -2.69169618940638,
              1.19839281085285,
              -1.69065929318241,
              0.73248077421585
            },
            within(1e-10));
    Biquad highPass = KWeighting.highPass(48_000);
    assertThat(new double[] {highPass.a1, highPass.a2})
        .containsExactly(new double[] {-1.99004745483398, 0.99007225036621}, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 24_000, 44_100, 48_000})
  void oneChannelOfFullScaleIsThreeUnderZero(int rate) {
    double loudness = Loudness.integrated(Tones.sine(997, 1, 5, rate)).orElseThrow();
    assertThat(loudness).isCloseTo(-3.01, within(.1));
  }

  @Test
  void toneOfEbuCaseOneAsOneChannel() {
    Waveform tone = Tones.sine(1_000, Decibels.toAmplitude(-23), 20, 48_000);
    assertThat(Loudness.integrated(tone).orElseThrow()).isCloseTo(-23 - 3.01, within(.1));
  }

  @Test
  void gateOfEbuCaseThreeLeavesQuietPartsOut() {
    Waveform tone =
        Tones.join(
            Tones.sine(1_000, Decibels.toAmplitude(-36), 10, 48_000),
            Tones.sine(1_000, Decibels.toAmplitude(-23), 60, 48_000),
            Tones.sine(1_000, Decibels.toAmplitude(-36), 10, 48_000));
    assertThat(Loudness.integrated(tone).orElseThrow()).isCloseTo(-23 - 3.01, within(.1));
  }

  @Test
  void silenceHasNone() {
    assertThat(Loudness.integrated(Tones.silence(2, 24_000))).isEmpty();
    assertThat(Loudness.integrated(new Waveform(new float[0], 24_000))).isEmpty();
    assertThat(Loudness.integrated(Tones.sine(997, Decibels.toAmplitude(-80), 2, 24_000)))
        .isEmpty();
  }

  @Test
  void shortAudioIsOneBlock() {
    assertThat(Loudness.integrated(Tones.sine(997, 1, .25, 24_000)).orElseThrow())
        .isCloseTo(-3.01, within(.2));
  }

  @Test
  void quieterIsLowerByAsMuch() {
    Waveform noise = Tones.noise(.5, 3, 24_000, 5);
    Waveform half = Tones.noise(.25, 3, 24_000, 5);
    double difference =
        Loudness.integrated(noise).orElseThrow() - Loudness.integrated(half).orElseThrow();
    assertThat(difference).isCloseTo(6.02, within(.01));
  }
}
