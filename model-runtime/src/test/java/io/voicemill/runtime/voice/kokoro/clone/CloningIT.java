package io.voicemill.runtime.voice.kokoro.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CloningIT {

  private static final String LEFT_OUT = "am_fenrir";

  private static KokoroModel model;
  private static Ge2eEncoder encoder;
  private static SpokenLanguages languages;

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    model = KokoroModel.open(RealBundles.folder("kokoro"), "kokoro", pool, GraphOptions.CPU);
    encoder = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
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

  @Test
  void aStockVoiceThatIsLeftOutIsFoundAgain() {
    List<StockStyle> all = StockStyle.of(KokoroVoices.open(RealBundles.folder("kokoro")));
    VoiceReference voice =
        all.stream()
            .filter(each -> each.name().equals(LEFT_OUT))
            .findFirst()
            .flatMap(StockStyle::reference)
            .orElseThrow();
    List<StockStyle> others = all.stream().filter(each -> !each.name().equals(LEFT_OUT)).toList();
    TextFrontEnd frontEnd = languages.frontEnd(Accent.US);
    RenderedHearing hearing = new RenderedHearing(model, encoder);

    VoiceProfile profile =
        new KokoroCloner(others, model, encoder, frontEnd)
            .clone(
                new SpeakerReference(
                    LEFT_OUT,
                    voice.embedding(),
                    OptionalDouble.of(voice.medianF0()),
                    Optional.of(Language.EN),
                    List.of()),
                new CloneSettings(2, 1, 0, 0));

    List<SpokenText> scored =
        ScoredTexts.ENGLISH.stream()
            .limit(3)
            .map(text -> frontEnd.speak(text, Language.EN))
            .toList();
    String nearest =
        new NearestVoices(others).nearest(voice.embedding(), Optional.of(Language.EN)).name();
    Heard clone = hearing.hear(profile, scored);
    Heard stock = hearing.hear(VoiceProfile.ofStock(nearest), scored);
    assertThat(profile.base()).doesNotContainKey(LEFT_OUT);
    assertThat(clone.similarity(voice.embedding()))
        .isGreaterThan(stock.similarity(voice.embedding()) + .02);
    assertThat(clone.medianF0().orElseThrow() / voice.medianF0()).isCloseTo(1, within(.12));
  }
}
