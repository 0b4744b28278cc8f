package io.voicemill.runtime.voice.kokoro.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.voice.RecordedSound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestDurationBias {

  private static List<RecordedSound> sounds(
      String kind, double spoken, double recorded, int count) {
    return Collections.nCopies(count, new RecordedSound(kind, spoken, recorded));
  }

  @Test
  void manySoundsGiveTheirRatio() {
    assertThat(DurationBias.of(sounds("nasal", .05, .06, 2_000)).get("nasal"))
        .isCloseTo(1.2, within(.002));
  }

  @Test
  void asManySoundsAsThePriorGiveHalfOfIt() {
    assertThat(DurationBias.of(sounds("nasal", .05, .06, 12)).get("nasal"))
        .isCloseTo(Math.sqrt(1.2), within(1e-9));
  }

  @Test
  void kindsAreApartAndFactorsStayWithinWhatIsSpeakable() {
    List<RecordedSound> all = new ArrayList<>(sounds("nasal", .05, .5, 1_000));
    all.addAll(sounds("plosive", .05, 0, 1_000));
    all.addAll(sounds("fricative", .05, .05, 3));

    assertThat(DurationBias.of(all))
        .containsEntry("nasal", 1.4)
        .containsEntry("plosive", .7)
        .containsEntry("fricative", 1.0);
  }

  @Test
  void roundsAddUpWithinTheSameBounds() {
    assertThat(
            DurationBias.and(
                Map.of("nasal", 1.2, "plosive", 1.2), Map.of("nasal", 1.1, "fricative", .9)))
        .containsExactly(
            Map.entry("fricative", .9), Map.entry("nasal", 1.2 * 1.1), Map.entry("plosive", 1.2));
    assertThat(DurationBias.and(Map.of("nasal", 1.3), Map.of("nasal", 1.3)))
        .containsEntry("nasal", 1.4);
  }

  @Test
  void theErrorIsTheMeanOverKindsByTheirNumber() {
    List<RecordedSound> all = new ArrayList<>(sounds("nasal", .05, .05 * Math.E, 1));
    all.addAll(sounds("plosive", .05, .05, 3));

    assertThat(DurationBias.error(all)).isCloseTo(.25, within(1e-9));
    assertThat(DurationBias.error(List.of())).isZero();
    assertThat(DurationBias.of(List.of())).isEmpty();
  }

  @Test
  void onePaceIsForAllKindsThatWereHeard() {
    List<RecordedSound> all = new ArrayList<>(sounds("nasal", .05, .05, 1));
    all.addAll(sounds("plosive", .05, .05, 3));

    assertThat(DurationBias.all(all, 1.2))
        .containsExactly(Map.entry("nasal", 1.2), Map.entry("plosive", 1.2));
  }
}
