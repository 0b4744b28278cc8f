package io.voicemill.runtime.reference.human;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.decode.AudioDecoder;
import io.voicemill.runtime.audio.decode.DecodeLimits;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.speaker.spectral.SpectralBand;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.runtime.voice.kokoro.clone.KokoroCloner;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People cloned from one half of their recordings and judged by the other. Two by default; the
 * property {@code clone.panel} set to {@code all} takes the whole panel, {@code
 * voicemill.references} a folder of more people, {@code clone.steps} and {@code clone.refine} more
 * renders. Each person goes to {@code target/cloned-people.tsv}.
 */
class ClonedPeopleIT {

  /** None of them is among the texts that clones are fitted on. */
  private static final List<String> TEXTS =
      List.of(
          "The museum closes at five, so we should hurry a little.",
          "Her younger sister plays the violin in a small orchestra.",
          "Could you tell me which platform the night bus leaves from?",
          "They painted the kitchen yellow and the hallway dark green.",
          "After the rain stopped, the children ran straight into the garden.",
          "It takes about twenty minutes to walk from here to the lake.");

  private static final SecondOrderMeasure MEASURE = new SecondOrderMeasure(SpectralBand.WIDE);
  private static final HumanReferences REFERENCES =
      HumanReferences.of(file -> AudioDecoder.decode(file, DecodeLimits.DEFAULT).audio());
  private static final boolean ALL = System.getProperty("clone.panel", "few").equals("all");
  private static final int FEW = 2;
  private static final CloneSettings SETTINGS =
      new CloneSettings(
          CloneSettings.DEFAULTS.texts(),
          Integer.getInteger("clone.steps", CloneSettings.DEFAULTS.steps()),
          Integer.getInteger("clone.refine", 0),
          0);

  private static KokoroModel model;
  private static Ge2eEncoder encoder;
  private static WhisperRecognizer recognizer;
  private static SpokenLanguages languages;
  private static ClonedPerson.Studio studio;

  @BeforeAll
  static void open() {
    Path folder = RealBundles.folder("kokoro");
    GraphPool pool = GraphPool.shared();
    GraphOptions options = GraphOptions.on(Device.CPU);
    model = KokoroModel.open(folder, "kokoro", pool, options);
    encoder = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, options);
    recognizer = WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, options);
    languages = SpokenLanguages.open(BundleStore.ofUser().open("kokoro"));
    TextFrontEnd frontEnd = languages.frontEnd(Accent.US);
    studio =
        new ClonedPerson.Studio(
            model,
            encoder,
            recognizer,
            new KokoroCloner(StockStyle.of(KokoroVoices.open(folder)), model, encoder, frontEnd),
            MEASURE,
            TEXTS.stream().map(text -> frontEnd.speak(text, Language.EN)).toList());
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
      encoder.close();
      recognizer.close();
      languages.close();
    }
  }

  @Test
  void clonesAreNearerToTheirPersonThanAnyStockVoice() throws IOException {
    List<HumanReference> people = REFERENCES.wideBand();

    List<ClonedPerson> clones = clones(people, ALL ? people.size() : FEW, "cloned-people.tsv");

    assertThat(clones)
        .allSatisfy(
            clone -> {
              assertThat(clone.centre()).as(clone.name()).isGreaterThan(clone.stock());
              assertThat(clone.single()).as(clone.name()).isGreaterThan(clone.stockSingle());
              assertThat(clone.lostWords())
                  .as(clone.name())
                  .isLessThanOrEqualTo(clone.stockLostWords());
            });
    assertThat(clones.stream().mapToDouble(ClonedPerson::centre).average().orElseThrow())
        .isGreaterThan(.72);
    assertThat(clones.stream().mapToLong(ClonedPerson::rank).sorted().skip(clones.size() / 2))
        .first()
        .isEqualTo(1L);
  }

  @Test
  void peopleOfTheFolderToo() throws IOException {
    List<HumanReference> people = REFERENCES.ofFolder();
    if (!people.isEmpty()) {
      assertThat(clones(people, people.size(), "cloned-people-of-folder.tsv"))
          .allSatisfy(
              clone -> assertThat(clone.centre()).as(clone.name()).isGreaterThan(clone.stock()));
    }
  }

  private static List<ClonedPerson> clones(List<HumanReference> people, int count, String file)
      throws IOException {
    List<Halves> halves = Halves.of(people, encoder, MEASURE);
    List<ClonedPerson> clones = new ArrayList<>();
    Files.createDirectories(Path.of("target"));
    try (PrintWriter rows =
        new PrintWriter(Path.of("target", file).toFile(), StandardCharsets.UTF_8)) {
      rows.println(
          "person\tsingle\tcentre\tstock\tstock_single\tstock_measured\trank\tdistance\tstock_distance"
              + "\tdistance_rank\tlost_words\tstock_lost_words");
      for (Halves person : halves.subList(0, count)) {
        ClonedPerson clone = ClonedPerson.of(person, halves, studio, SETTINGS);
        clones.add(clone);
        rows.println(clone.row());
        rows.flush();
      }
    }
    return clones;
  }
}
