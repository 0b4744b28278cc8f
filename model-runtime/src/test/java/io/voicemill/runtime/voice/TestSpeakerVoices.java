package io.voicemill.runtime.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestSpeakerVoices {

  private record Named(String speakerId, String contentHash) implements Voice {

    @Override
    public Language language() {
      return Language.EN;
    }

    @Override
    public String locale() {
      return "en-us";
    }

    @Override
    public Optional<VoiceReference> reference() {
      return Optional.empty();
    }
  }

  private static final StockVoices STOCK =
      new StockVoices() {
        @Override
        public List<String> stockVoices() {
          return List.of("af_heart");
        }

        @Override
        public Voice loadVoice(String stockVoice) {
          return new Named(stockVoice, "stock");
        }

        @Override
        public Voice voiceOf(Speaker speaker) {
          return new Named(speaker.speakerId(), speaker.contentHash());
        }

        @Override
        public double predictSeconds(SpokenText text) {
          return 1;
        }
      };

  private static Speaker amy(Optional<Consent> consent) {
    return new Speaker(
        "amy",
        "en-us",
        VoiceProfile.ofStock("af_heart"),
        Optional.empty(),
        consent,
        List.of(new ReferencePrompt("amy.wav", "ab", "", "")));
  }

  private static final Optional<Consent> CONSENT = Optional.of(new Consent("Amy", "2026", "film"));

  private static SpeakerVoices voices(Speaker speaker, Roster.ConsentRule rule) {
    return new SpeakerVoices(STOCK, new Roster(Map.of(speaker.speakerId(), speaker), rule));
  }

  @Test
  void anEnrolledSpeakerSpeaksBesideTheStockVoices() {
    SpeakerVoices voices = voices(amy(CONSENT), Roster.ConsentRule.REQUIRED);

    assertThat(voices.load("amy").contentHash()).isEqualTo(amy(CONSENT).contentHash());
    assertThat(voices.load("af_heart").contentHash()).isEqualTo("stock");
  }

  @Test
  void anUnknownSpeakerIsComparedWithBoth() {
    assertThatThrownBy(() -> voices(amy(CONSENT), Roster.ConsentRule.REQUIRED).load("any"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_SPEAKER))
        .hasMessageContaining("Did you mean 'amy'?");
  }

  @Test
  void nobodySpeaksWithoutConsentUnlessTheConfigurationSaysSo() {
    Speaker silent = amy(Optional.empty());

    assertThatThrownBy(() -> voices(silent, Roster.ConsentRule.REQUIRED).load("amy"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MISSING_CONSENT))
        .hasMessageContaining("no consent on record")
        .hasMessageContaining("consent.required: false");
    assertThat(voices(silent, Roster.ConsentRule.NOT_ASKED).load("amy").speakerId())
        .isEqualTo("amy");
  }

  @Test
  void aMixtureOfStockVoicesIsNobodys() {
    Speaker duo =
        new Speaker(
            "duo",
            "en-us",
            VoiceProfile.ofMixture(Map.of("af_heart", 1.0, "am_fenrir", 1.0)),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(voices(duo, Roster.ConsentRule.REQUIRED).load("duo").speakerId()).isEqualTo("duo");
  }

  @Test
  void rostersAreEqualIfTheirVoicesAndConsentsAre() {
    Roster roster = new Roster(Map.of("amy", amy(CONSENT)), Roster.ConsentRule.REQUIRED);
    Speaker other =
        new Speaker(
            "amy",
            "en-us",
            VoiceProfile.ofStock("af_heart").withF0Semitones(1),
            Optional.empty(),
            CONSENT,
            List.of());

    assertThat(roster)
        .isEqualTo(new Roster(Map.of("amy", amy(CONSENT)), Roster.ConsentRule.REQUIRED))
        .hasSameHashCodeAs(new Roster(Map.of("amy", amy(CONSENT)), Roster.ConsentRule.REQUIRED))
        .isNotEqualTo(new Roster(Map.of("amy", other), Roster.ConsentRule.REQUIRED))
        .isNotEqualTo(new Roster(Map.of("amy", amy(Optional.empty())), Roster.ConsentRule.REQUIRED))
        .isNotEqualTo(new Roster(Map.of("amy", amy(CONSENT)), Roster.ConsentRule.NOT_ASKED));
  }
}
