package io.voicemill.runtime.voice.kokoro.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.TranscribedClip;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A speaker whose manner is known is found again from recordings. */
class FewShotIT {
  private static final List<String> TEXTS =
      List.of(
          "The old lighthouse keeper counted every ship that passed in the night.",
          "Nobody could remember who had planted the apple trees behind the school.",
          "Why would anyone leave a perfectly good umbrella on the train?",
          "Seven brown horses were grazing on the far side of the valley.",
          "My uncle keeps a small notebook with the names of all his bees.",
          "They finally opened the heavy door and stepped into the garden.");

  private static final VoiceProfile PLAIN = VoiceProfile.ofStock("am_fenrir");

  private static KokoroModel model;
  private static Ge2eEncoder encoder;
  private static SpokenLanguages languages;

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    GraphOptions options = GraphOptions.on(Device.CPU);
    model = KokoroModel.open(RealBundles.folder("kokoro"), "few-shot", pool, options);
    encoder = Ge2eEncoder.open(RealBundles.folder("ge2e"), "few-shot", pool, options);
    languages = SpokenLanguages.open(BundleStore.ofUser().open("kokoro"));
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
      encoder.close();
      languages.close();
    }
  }

  private static List<TranscribedClip> recordings(SpeakerAdapter manner, int texts) {
    Voice person =
        model.voiceOf(
            new Speaker(
                "person",
                "en-us",
                PLAIN.withAdapter(manner),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    return TEXTS.subList(0, texts).stream()
        .map(text -> languages.frontEnd(Accent.US).speak(text, Language.EN))
        .map(text -> new TranscribedClip(spoken(text, person), text))
        .toList();
  }

  private static Waveform spoken(SpokenText text, Voice voice) {
    return model.synthesize(SynthesisRequest.neutral(text, voice)).audio();
  }

  private static Adapted adapted(SpeakerAdapter manner, int texts) {
    return new FewShot(model, encoder)
        .adapt("en-us", PLAIN, recordings(manner, texts), (embedding, renders) -> PLAIN, 0);
  }

  @Test
  void theMannerOfASpeakerIsFound() {
    Adapted found =
        adapted(
            new SpeakerAdapter(
                1.4, 1, Map.of("long_vowel", 1.35, "short_vowel", 1.35, "fricative", .75)),
            6);

    assertThat(found.kept()).contains("durations", "f0_range");
    assertThat(found.durationAfter()).isLessThan(.75 * found.durationBefore());
    SpeakerAdapter adapter = found.profile().adapter();
    assertThat(adapter.f0Range()).isBetween(1.15, 1.4);
    assertThat(adapter.durations().get("long_vowel")).isGreaterThan(1.12);
    assertThat(adapter.durations().get("short_vowel")).isGreaterThan(1.12);
    assertThat(adapter.durations().get("fricative"))
        .isLessThan(adapter.durations().get("long_vowel") - .05);
    assertThat(found.similarityAfter()).isGreaterThan(found.similarityBefore() - .01);
  }

  @Test
  void aSpeakerWithoutAMannerKeepsTheVoiceAsItIs() {
    Adapted found = adapted(SpeakerAdapter.NONE, 4);

    assertThat(found.kept()).isEmpty();
    assertThat(found.durationBefore()).isLessThan(.05);
    assertThat(found.profile()).isEqualTo(PLAIN);
  }
}
