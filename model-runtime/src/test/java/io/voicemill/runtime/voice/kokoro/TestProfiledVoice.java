package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProfiledVoice {
  private static final float NEAR = 1e-5f;

  @TempDir private Path folder;
  private KokoroVoices voices;
  private KokoroVoice soft;
  private KokoroVoice loud;

  @BeforeEach
  void open() throws IOException {
    voices = KokoroVoices.open(TinyBundle.write(folder));
    soft = (KokoroVoice) voices.loadVoice("af_soft");
    loud = (KokoroVoice) voices.loadVoice("zm_loud");
  }

  private KokoroVoice voice(VoiceProfile profile) {
    return (KokoroVoice)
        voices.voiceOf(
            new Speaker("amy", "en-gb", profile, Optional.empty(), Optional.empty(), List.of()));
  }

  @Test
  void aStockVoiceAsAProfileIsThatVoice() {
    KokoroVoice voice = voice(VoiceProfile.ofStock("zm_loud"));

    assertThat(voice.styles()).containsExactly(loud.styles());
    assertThat(voice.speakerId()).isEqualTo("amy");
    assertThat(voice.language()).isEqualTo(Language.EN);
    assertThat(voice.locale()).isEqualTo("en-gb");
    assertThat(voice.contentHash()).hasSize(64).isNotEqualTo(loud.contentHash());
  }

  @Test
  void aMixtureIsTheWeightedMeanOfEveryRow() {
    KokoroVoice voice = voice(VoiceProfile.ofMixture(Map.of("af_soft", 3.0, "zm_loud", 1.0)));

    for (int i = 0; i < voice.styles().length; i += 97) {
      assertThat(voice.styles()[i])
          .isCloseTo(.75f * soft.styles()[i] + .25f * loud.styles()[i], within(NEAR));
    }
  }

  @Test
  void aStyleIsReachedAtTheReferenceRowAndKeepsHowTheBaseChangesWithTheLength() {
    float[] style = new float[256];
    style[0] = 5;
    style[200] = -3;
    KokoroVoice voice = voice(VoiceProfile.ofStock("zm_loud").withStyle(style));

    assertThat(voice.timbre(99)[0]).isCloseTo(5, within(NEAR));
    assertThat(voice.prosody(99)[72]).isCloseTo(-3, within(NEAR));
    assertThat(voice.timbre(7)[0] - voice.timbre(99)[0])
        .isCloseTo(loud.timbre(7)[0] - loud.timbre(99)[0], within(NEAR));
  }

  @Test
  void theProsodyMayBeAnotherVoices() {
    VoiceProfile profile =
        voices
            .mixer()
            .withProsody(VoiceProfile.ofStock("af_soft"), VoiceProfile.ofStock("zm_loud"), 4);
    KokoroVoice voice = voice(profile);

    assertThat(voice.timbre(40)).containsExactly(soft.timbre(40));
    assertThat(voice.prosody(40)).containsExactly(loud.prosody(40));
    assertThat(voice.manner().melody().semitones()).isEqualTo(4);
  }

  @Test
  void aMixtureOfAnEnrolledSpeakerAndAStockVoiceIsTheMeanOfBoth() {
    float[] style = new float[256];
    style[0] = 5;
    VoiceProfile enrolled = VoiceProfile.ofStock("zm_loud").withStyle(style).withF0Semitones(2);
    VoiceProfile mixture =
        voices.mixer().mix(Map.of(enrolled, 1.0, VoiceProfile.ofStock("af_soft"), 3.0));
    KokoroVoice parts = voice(enrolled);
    KokoroVoice mixed = voice(mixture);

    for (int row : new int[] {0, 50, 99, 509}) {
      assertThat(mixed.timbre(row)[0])
          .isCloseTo(.25f * parts.timbre(row)[0] + .75f * soft.timbre(row)[0], within(NEAR));
    }
    assertThat(mixture.f0Semitones()).isEqualTo(.5);
  }

  @Test
  void anAdapterBecomesTheVoicesManner() {
    VoiceManner manner =
        voice(
                VoiceProfile.ofStock("zm_loud")
                    .withAdapter(new SpeakerAdapter(1.2, .9, Map.of("nasal", .8, "odd", .7))))
            .manner();

    assertThat(manner.melody().range()).isEqualTo(1.2);
    assertThat(manner.levelRange()).isEqualTo(.9);
    assertThat(manner.durations()).containsExactly(Map.entry(SoundKind.NASAL, .8));
  }

  @Test
  void aBaseThatTheBundleDoesNotBringIsNamed() {
    assertThatThrownBy(() -> voice(VoiceProfile.ofStock("zm_load")))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_SPEAKER))
        .hasMessageContaining("zm_load");
  }
}
