package io.voicemill.runtime.reference.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestOneVoice {
  private static final ReferenceBars BARS = ReferenceBars.DEFAULT;

  /** A unit vector at an angle. */
  private static float[] at(double degrees) {
    double angle = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private static List<float[]> parts(double... degrees) {
    List<float[]> parts = new ArrayList<>();
    for (double angle : degrees) {
      parts.add(at(angle));
    }
    return parts;
  }

  @Test
  void twoGroupsAreAsAlikeAsTheirPairsOnAverage() {
    OptionalDouble between = OneVoice.between(parts(0, 60, 0, 60, 0, 60));

    assertThat(between.orElseThrow()).isCloseTo(.5, within(1e-6));
    assertThat(SignalFindings.severalSpeakers(between, BARS))
        .map(Finding::code)
        .contains(FindingCode.SEVERAL_SPEAKERS);
  }

  @Test
  void partsOfOneVoiceAreNoFinding() {
    OptionalDouble between = OneVoice.between(parts(0, 10, 20, 30, 5, 15, 25));

    assertThat(between.orElseThrow()).isGreaterThan(.9);
    assertThat(SignalFindings.severalSpeakers(between, BARS)).isEmpty();
  }

  @Test
  void oneOddPartIsNotASecondPerson() {
    assertThat(OneVoice.between(parts(0, 2, 4, 6, 80))).isEmpty();
  }

  @Test
  void fourPartsSayNothing() {
    assertThat(OneVoice.between(parts(0, 60, 0, 60))).isEmpty();
  }

  @Test
  void equalPartsSayNothing() {
    assertThat(OneVoice.between(parts(0, 0, 0, 0, 0))).isEmpty();
  }

  @Test
  void eachClipIsComparedWithTheMeanOfTheOthers() {
    List<OptionalDouble> cosines = OutlierClips.cosines(parts(0, 20, 70));

    assertThat(cosines.get(2).orElseThrow()).isCloseTo(Math.cos(Math.toRadians(60)), within(1e-6));
    assertThat(SignalFindings.otherSpeaker(cosines.get(2), 6, BARS))
        .map(Finding::code)
        .contains(FindingCode.OTHER_SPEAKER);
    assertThat(SignalFindings.otherSpeaker(cosines.get(0), 6, BARS)).isEmpty();
  }

  @Test
  void shortClipHasToBeFartherOff() {
    OptionalDouble likeness = OptionalDouble.of(.65);

    assertThat(SignalFindings.otherSpeaker(likeness, 4, BARS)).isEmpty();
    assertThat(SignalFindings.otherSpeaker(likeness, 6, BARS)).isPresent();
  }

  @Test
  void ofTwoClipsNoneIsNamed() {
    assertThat(OutlierClips.cosines(parts(0, 70))).allMatch(OptionalDouble::isEmpty);
  }
}
