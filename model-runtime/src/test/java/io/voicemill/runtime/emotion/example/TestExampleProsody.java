package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.voice.Prosody;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestExampleProsody {
  private static final ClipAnalysis LIVELY = clip(7.5, 4.2, -17, 5.5, .2);
  private static final ClipAnalysis WILD = clip(30, 20, 10, 40, 9);

  private static ClipAnalysis clip(
      double level, double range, double loudness, double rate, double pauses) {
    return new ClipAnalysis(
        "0".repeat(64),
        2,
        level,
        range,
        loudness,
        rate,
        pauses,
        new float[] {-2, Float.NaN, 4},
        new float[3],
        new float[3][8]);
  }

  @Test
  void intensityZeroIsNeutral() {
    assertThat(ExampleProsody.prosody(LIVELY, 0)).isSameAs(Prosody.NEUTRAL);
  }

  @Test
  void aLivelyClipIsHigherWiderLouderAndFaster() {
    Prosody prosody = ExampleProsody.prosody(LIVELY, 1);

    assertThat(prosody.melody().semitones()).isPositive();
    assertThat(prosody.melody().range()).isGreaterThan(1);
    assertThat(prosody.phonation().gain()).isPositive();
    assertThat(prosody.tempo().rate()).isGreaterThan(1);
    assertThat(prosody.tempo().pauses()).isLessThan(1);
    assertThat(prosody.example().orElseThrow().weight()).isEqualTo(1);
    assertThat(prosody.example().orElseThrow().semitones()).containsExactly(-2, Float.NaN, 4);
  }

  @Test
  void everythingGrowsSteadilyWithIntensity() {
    Prosody before = ExampleProsody.prosody(LIVELY, .01);
    assertThat(before.melody().semitones()).isCloseTo(0, Offset.offset(.05));
    assertThat(before.tempo().rate()).isCloseTo(1, Offset.offset(.01));
    assertThat(before.example().orElseThrow().weight()).isEqualTo(.01);
    for (double intensity = .1; intensity <= 2; intensity += .1) {
      Prosody prosody = ExampleProsody.prosody(LIVELY, intensity);
      assertThat(prosody.melody().semitones())
          .isGreaterThanOrEqualTo(before.melody().semitones())
          .isLessThan(before.melody().semitones() + .5);
      assertThat(prosody.tempo().rate()).isGreaterThanOrEqualTo(before.tempo().rate());
      assertThat(prosody.phonation().gain()).isGreaterThanOrEqualTo(before.phonation().gain());
      assertThat(prosody.example().orElseThrow().weight())
          .isGreaterThanOrEqualTo(before.example().orElseThrow().weight());
      assertThat(prosody.example().orElseThrow().semitones()[2])
          .isGreaterThanOrEqualTo(before.example().orElseThrow().semitones()[2]);
      before = prosody;
    }
    assertThat(before.example().orElseThrow().semitones()[2]).isGreaterThan(4);
  }

  @Test
  void movesStayWithinWhatWordsSurvive() {
    Prosody prosody = ExampleProsody.prosody(WILD, 2);

    assertThat(prosody.melody().semitones()).isEqualTo(4.5);
    assertThat(prosody.melody().range()).isCloseTo(1.5, Offset.offset(1e-9));
    assertThat(prosody.tempo().rate()).isCloseTo(1.25, Offset.offset(1e-9));
    assertThat(prosody.tempo().pauses()).isCloseTo(2, Offset.offset(1e-9));
    assertThat(prosody.phonation().gain()).isEqualTo(6);
    assertThat(prosody.example().orElseThrow().semitones()[2]).isLessThan(4);
  }

  @Test
  void intensityIsWithinTwo() {
    assertThatThrownBy(() -> ExampleProsody.prosody(LIVELY, 2.5))
        .hasMessage("intensity is not within 0..2: 2.5");
  }
}
