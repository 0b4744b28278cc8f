package io.voicemill.runtime.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.schemas.speaker.ClipQuality;
import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.ReferencePrompt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestSpeakerFigures {

  private static ClipQuality clip(Map<Figure, Double> figures) {
    return new ClipQuality(new ReferencePrompt("clip.wav", "ab", "", ""), figures, List.of());
  }

  @Test
  void secondsAddUpAndTheRestIsWeightedByThem() {
    Map<Figure, Double> figures =
        SpeakerFigures.of(
            List.of(
                clip(
                    Map.of(
                        Figure.SPEECH_SECONDS, 3.0, Figure.SNR_DB, 20.0, Figure.MEDIAN_F0, 100.0)),
                clip(
                    Map.of(
                        Figure.SPEECH_SECONDS, 1.0, Figure.SNR_DB, 40.0, Figure.MEDIAN_F0, 200.0)),
                clip(Map.of(Figure.SPEECH_SECONDS, 4.0))));

    assertThat(figures)
        .containsEntry(Figure.SPEECH_SECONDS, 8.0)
        .containsEntry(Figure.SNR_DB, 25.0);
    assertThat(figures.get(Figure.MEDIAN_F0)).isCloseTo(100 * Math.pow(2, .25), within(1e-9));
    assertThat(figures).doesNotContainKeys(Figure.HUM_DB, Figure.EMOTION_SPREAD);
  }

  @Test
  void whatIsSpokenAlikeHasNoEmotionSpread() {
    ClipQuality clip =
        clip(
            Map.of(
                Figure.SPEECH_SECONDS, 3.0,
                Figure.MEDIAN_F0, 100.0,
                Figure.F0_RANGE_SEMITONES, 6.0,
                Figure.SYLLABLES_PER_SECOND, 4.0));

    assertThat(SpeakerFigures.of(List.of(clip, clip))).containsEntry(Figure.EMOTION_SPREAD, 0.0);
  }

  @Test
  void whatIsSpokenVeryDifferentlyHasAllOfIt() {
    ClipQuality flat =
        clip(
            Map.of(
                Figure.SPEECH_SECONDS, 3.0,
                Figure.MEDIAN_F0, 100.0,
                Figure.F0_RANGE_SEMITONES, 3.0,
                Figure.SYLLABLES_PER_SECOND, 3.0));
    ClipQuality lively =
        clip(
            Map.of(
                Figure.SPEECH_SECONDS, 3.0,
                Figure.MEDIAN_F0, 160.0,
                Figure.F0_RANGE_SEMITONES, 12.0,
                Figure.SYLLABLES_PER_SECOND, 6.0));

    assertThat(SpeakerFigures.of(List.of(flat, lively))).containsEntry(Figure.EMOTION_SPREAD, 1.0);
  }
}
