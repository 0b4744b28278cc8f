package io.voicemill.runtime.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestProsodies {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);
  private static final Prosody MOVED =
      new Prosody(
          new Prosody.Melody(4, 2, -2, .5),
          new Prosody.Tempo(.5, 4),
          new Prosody.Phonation(6, -3, .4),
          Optional.of(example(.8)));

  private static ProsodyExample example(double weight) {
    return new ProsodyExample(new float[3], new float[3], new float[3][8], weight);
  }

  @Test
  void halfWayIsTheMeanOfMovesAndTheGeometricMeanOfFactors() {
    Prosody half = Prosodies.mix(Prosody.NEUTRAL, MOVED, .5);

    assertThat(half.melody().semitones()).isCloseTo(2, NEAR);
    assertThat(half.melody().range()).isCloseTo(Math.sqrt(2), NEAR);
    assertThat(half.melody().slope()).isCloseTo(-1, NEAR);
    assertThat(half.melody().tremor()).isCloseTo(.25, NEAR);
    assertThat(half.tempo().rate()).isCloseTo(Math.sqrt(.5), NEAR);
    assertThat(half.tempo().pauses()).isCloseTo(2, NEAR);
    assertThat(half.phonation()).isEqualTo(new Prosody.Phonation(3, -1.5, .2));
    assertThat(half.example().orElseThrow().weight()).isCloseTo(.4, NEAR);
  }

  @Test
  void theEndsAreTheMovesThemselves() {
    assertThat(Prosodies.mix(Prosody.NEUTRAL, MOVED, 0)).isSameAs(Prosody.NEUTRAL);
    assertThat(Prosodies.mix(Prosody.NEUTRAL, MOVED, 1)).isSameAs(MOVED);
  }

  @Test
  void anExampleOfTheFirstMoveGetsTheRest() {
    assertThat(Prosodies.mix(MOVED, Prosody.NEUTRAL, .25).example().orElseThrow().weight())
        .isCloseTo(.6, NEAR);
    assertThat(Prosodies.mix(MOVED, MOVED, .75).example().orElseThrow().weight())
        .isCloseTo(.6, NEAR);
  }

  @Test
  void sharesAreWithinOne() {
    assertThatThrownBy(() -> Prosodies.mix(MOVED, MOVED, Double.NaN))
        .hasMessage("share is not within 0..1: NaN");
    assertThatThrownBy(() -> Prosodies.mix(MOVED, MOVED, 1.5))
        .hasMessage("share is not within 0..1: 1.5");
  }

  @Test
  void examplesAreWhole() {
    assertThatThrownBy(() -> new ProsodyExample(new float[3], new float[2], new float[3][8], 1))
        .hasMessage("3 frames of F0, 2 of levels, 3 of articulation");
    assertThatThrownBy(() -> example(2)).hasMessage("weight is not within 0..1: 2.0");
  }
}
