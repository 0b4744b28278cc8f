package io.voicemill.runtime.take;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.emotion.example.ClipLibrary;
import io.voicemill.runtime.emotion.example.LocalClips;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleId;
import io.voicemill.runtime.quality.QualityBars;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.QaStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The loop finds readings that the front end got wrong, repairs them, and leaves good lines alone.
 * The property {@code readings.panel} is {@code few} by default and {@code all} for 40 misread and
 * 100 good lines; each line goes to {@code target/readings/lines.tsv}.
 */
class ReadingLoopIT {
  private static final Path RESULTS = Path.of("target", "readings");
  private static final List<String> VOICES =
      List.of("zf_xiaobei", "zm_yunjian", "zf_xiaoxiao", "zm_yunxi");
  private static final boolean ALL = System.getProperty("readings.panel", "few").equals("all");

  private static MisreadingFrontEnd mandarin;
  private static BundleLinePreparer preparer;
  private static BundleTakeMaker maker;

  @BeforeAll
  static void open() {
    RealBundles.folder("kokoro");
    RealBundles.folder("whisper");
    RealBundles.folder("ge2e");
    MakerSettings settings =
        new MakerSettings(
            "",
            new BundleId("kokoro", ""),
            new BundleId("whisper", ""),
            new BundleId("ge2e", ""),
            new BundleId("emotion", ""),
            "cpu",
            MakerSettings.GpuUse.DEFAULT,
            MakerSettings.Listening.ON,
            3,
            QualityBars.DEFAULT,
            Roster.NONE,
            Lexicons.NONE);
    Bundle bundle = settings.store().open("kokoro");
    mandarin = new MisreadingFrontEnd(MandarinFrontEnd.open());
    preparer =
        BundleLinePreparer.open(
            bundle,
            SpokenLanguages.open(bundle, mandarin, Lexicons.NONE),
            Roster.NONE,
            ClipLibrary.shared(new LocalClips()));
    maker =
        BundleTakeMaker.open(
            preparer,
            new MakerSettings(
                "",
                new BundleId("kokoro", bundle.contentHash()),
                new BundleId("whisper", settings.store().open("whisper").contentHash()),
                new BundleId("ge2e", settings.store().open("ge2e").contentHash()),
                settings.emotionBundle(),
                "cpu",
                settings.gpu(),
                settings.listening(),
                settings.maxAttempts(),
                settings.bars(),
                settings.speakers(),
                settings.lexicons()));
  }

  @AfterAll
  static void close() {
    if (maker != null) {
      maker.close();
      preparer.close();
    }
  }

  @Test
  void misreadCharactersAreFoundAndRepaired() throws IOException {
    List<MisreadLine> lines = some(MisreadLine.all(), List.of(1, 4));
    Map<MisreadLine.Kind, int[]> kinds = new EnumMap<>(MisreadLine.Kind.class);
    int found = 0;
    int repaired = 0;
    try (PrintWriter rows = rows("misread.tsv")) {
      for (MisreadLine line : lines) {
        MadeTake take = misreadTake(line);
        String repair = "annotate " + line.character() + " " + line.right();
        boolean hit = take.corrections().stream().anyMatch(each -> each.repair().contains(repair));
        boolean healed =
            take.corrections().stream()
                .anyMatch(each -> each.repair().contains(repair) && !each.proposals().isEmpty());
        int[] counts = kinds.computeIfAbsent(line.kind(), kind -> new int[2]);
        counts[0] += hit ? 1 : 0;
        counts[1]++;
        found += hit ? 1 : 0;
        repaired += healed ? 1 : 0;
        rows.println(row(line.text(), line.kind() + " " + hit + " " + healed, take));
      }
      kinds.forEach((kind, counts) -> rows.println(kind + "\t" + counts[0] + " of " + counts[1]));
    }

    assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(.7 * lines.size()));
    assertThat(repaired).isEqualTo(found);
  }

  @Test
  void goodLinesAreLeftAlone() throws IOException {
    List<String> lines = some(MisreadLine.good(), List.of(2, 52));
    int alarms = 0;
    try (PrintWriter rows = rows("good.tsv")) {
      for (String line : lines) {
        MadeTake take = goodTake(line);
        boolean alarm =
            take.corrections().stream().anyMatch(each -> each.repair().contains("annotate"));
        alarms += alarm ? 1 : 0;
        rows.println(row(line, Boolean.toString(alarm), take));
      }
    }

    assertThat(alarms).isLessThanOrEqualTo(3 * lines.size() / 100);
  }

  @Test
  void aFoundReadingIsProposedForTheLexicon() {
    MisreadLine line = MisreadLine.all().get(4);

    MadeTake take = misreadTake(line);

    assertThat(take.corrections().get(0).repair()).isEqualTo("none");
    assertThat(take.corrections().get(0).status()).isNotEqualTo(QaStatus.PASS);
    assertThat(take.corrections().get(1).proposals())
        .extracting(it -> it.word() + " " + it.reading())
        .containsExactly("校长 xiao4 zhang3");
  }

  private static <T> List<T> some(List<T> all, List<Integer> few) {
    return ALL ? all : few.stream().map(all::get).toList();
  }

  static MadeTake misreadTake(MisreadLine line) {
    mandarin.misread(Optional.of(line));
    return make(line.text(), MisreadLine.all().indexOf(line));
  }

  static MadeTake goodTake(String line) {
    mandarin.misread(Optional.empty());
    return make(line, MisreadLine.good().indexOf(line));
  }

  private static MadeTake make(String text, int number) {
    String speaker = VOICES.get(number % VOICES.size());
    Voice voice = maker.loadVoice(speaker);
    return maker.make(
        ScriptLines.line("text", text, "language", "zh", "speaker_id", speaker),
        LineEmotion.NEUTRAL,
        voice);
  }

  private static String row(String text, String result, MadeTake take) {
    List<String> attempts = new ArrayList<>();
    for (Correction each : take.corrections()) {
      attempts.add(each.repair() + " " + each.status() + " " + each.reasons());
    }
    return String.join("\t", text, result, String.join(" | ", attempts));
  }

  private static PrintWriter rows(String name) throws IOException {
    Files.createDirectories(RESULTS);
    return new PrintWriter(
        Files.newBufferedWriter(RESULTS.resolve(name), StandardCharsets.UTF_8), true);
  }
}
