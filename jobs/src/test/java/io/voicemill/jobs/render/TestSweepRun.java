package io.voicemill.jobs.render;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.Expansion;
import io.voicemill.transforms.expand.SweepGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sweep is a render of more lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestSweepRun {

  @TempDir private Path folder;
  private SparkSession spark;

  @BeforeAll
  void openSession() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  void closeSession() {
    spark.stop();
  }

  private RenderJob job() {
    return new RenderJob(
        spark,
        Configuration.DEFAULTS,
        WrittenTakes.MAKERS,
        RenderStage.of(spark, Configuration.DEFAULTS),
        Map.of(),
        Lexicons.NONE,
        moments -> () -> {});
  }

  private static Expansion expansion(Double... intensities) {
    return new Expansion(
        new SweepGrid(
                List.of(EmotionWord.parse("happy"), EmotionWord.parse("sad")),
                List.of(intensities),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SweepGrid.Reference.NEUTRAL)
            .variants());
  }

  @Test
  void everyVariantIsRenderedOnceAndAGrowingGridRendersOnlyWhatIsNew() {
    String scripts =
        ScriptTables.of(
                "line_id STRING, text STRING, speaker_id STRING",
                line("a", "One.", "af_heart"),
                line("b", "Two.", "af_heart"),
                line("c", " ", "af_heart"))
            .write(spark, folder.resolve("scripts"));
    Path out = folder.resolve("out");
    RenderRequest few = request(scripts, out, expansion(0.0, 1.0));
    RenderRequest more = request(scripts, out, expansion(1.0, 1.6));

    DryRun price = job().dryRun(few);
    assertThat(price.lines()).isEqualTo(3 * 3);
    assertThat(price.toRender()).isEqualTo(2 * 3);
    assertThat(price.audioSeconds()).isEqualTo(2 * 3);

    RunSummary first = job().run(few);
    assertThat(first.takes()).isEqualTo(2 * 3);
    assertThat(first.rejectedByCode()).isEqualTo(Map.of("MISSING_VALUE", 3L));
    assertThat(out.resolve("audio/script/a.neutral.wav")).exists();
    assertThat(out.resolve("audio/script/b.happy-1.wav")).exists();
    assertThat(out.resolve("runs/" + first.runId() + ".json"))
        .content()
        .contains("\"variants\" : [ \"neutral\", \"happy-1\", \"sad-1\" ]");

    RunSummary second = job().run(more);
    assertThat(second.done()).isEqualTo(2 * 3);
    assertThat(second.takes()).isEqualTo(2 * 2);
    assertThat(job().run(more).takes()).isZero();
  }

  private static RenderRequest request(String scripts, Path out, Expansion expansion) {
    return new RenderRequest(scripts, out.toString(), RenderRequest.Scope.MISSING, expansion);
  }
}
