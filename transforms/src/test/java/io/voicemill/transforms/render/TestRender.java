package io.voicemill.transforms.render;

import static io.voicemill.transforms.Scripts.line;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.transforms.FakeTakeMaker;
import io.voicemill.transforms.FolderSink;
import io.voicemill.transforms.LocalSpark;
import io.voicemill.transforms.Scripts;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.intake.Descriptions;
import io.voicemill.transforms.intake.Intake;
import io.voicemill.transforms.intake.IntakeTable;
import io.voicemill.transforms.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class TestRender {
  private static final Descriptions NO_DESCRIPTIONS = new Descriptions(Map.of());

  @TempDir Path folder;

  @Test
  void aTakeCarriesItsLineAndItsAudio(SparkSession spark) throws IOException {
    Dataset<Row> rendered = render(spark, intake(spark, line("l1", "Hello.", "a")));

    Row take = RenderedTable.takes(rendered).head();
    assertThat(take.<String>getAs("line_id")).isEqualTo("l1");
    assertThat(take.<String>getAs("qa_status")).isEqualTo("pass");
    assertThat(take.<Double>getAs("duration_seconds")).isEqualTo(.6);
    assertThat(take.getJavaMap(take.fieldIndex("extra")))
        .isEqualTo(java.util.Map.of("sku", "sku of l1"));
    assertThat(take.<java.sql.Timestamp>getAs("created_at")).isNotNull();
    assertThat(Files.readString(Path.of(take.<String>getAs("audio_uri")))).isEqualTo("Hello.");
  }

  @Test
  void aFailureTouchesItsOwnLineOnly(SparkSession spark) {
    Dataset<Row> rendered =
        render(
            spark,
            intake(
                spark,
                line("l1", "One.", "a"),
                line("l2", FakeTakeMaker.BREAKING, "a"),
                line("l3", "Three.", "a")));

    assertThat(ids(RenderedTable.takes(rendered))).containsExactly("l1", "l3");
    Row rejection = RenderedTable.rejections(rendered).head();
    assertThat(rejection.<String>getAs("line_id")).isEqualTo("l2");
    assertThat(rejection.<String>getAs("code")).isEqualTo("MODEL_FAILURE");
    assertThat(rejection.<String>getAs("problem")).contains("The graph broke.");
  }

  @Test
  void aVoiceIsLoadedOnceASpeakerAndChunk(SparkSession spark) {
    RenderCounters counters = RenderCounters.register(spark.sparkContext());
    Dataset<Row> lines =
        intake(
            spark,
            line("l1", "One.", "a"),
            line("l2", "Two.", "b"),
            line("l3", "Three.", "a"),
            line("l4", "Four.", "b"));

    render(spark, lines, counters, 1).collectAsList();

    assertThat(counters.voiceLoads().value()).isEqualTo(2);
    assertThat(counters.takes().value()).isEqualTo(4);
    assertThat(counters.audioSeconds().value()).isEqualTo(1.9);
  }

  @Test
  void aTaskThatIsTriedAgainTakesUpWhatWasNoted(SparkSession spark) {
    Dataset<Row> lines = intake(spark, line("l1", "One.", "a"), line("l2", "Two.", "a"));
    render(spark, lines).collectAsList();
    RenderCounters counters = RenderCounters.register(spark.sparkContext());

    Dataset<Row> again = render(spark, lines, counters, 1);

    assertThat(ids(RenderedTable.takes(again))).containsExactly("l1", "l2");
    assertThat(counters.takes().value()).isZero();
    assertThat(counters.reusedTakes().value()).isPositive();
  }

  @Test
  void aDoneLineIsKeptUntilItsTextOrItsAudioChanges(SparkSession spark) throws IOException {
    Dataset<Row> takes =
        RenderedTable.takes(
            render(
                spark,
                intake(
                    spark,
                    line("same", "One.", "a"),
                    line("edited", "Two.", "a"),
                    line("lost", "Three.", "a"))));
    takes = spark.createDataFrame(takes.collectAsList(), RenderedTable.TAKES);
    Files.delete(folder.resolve("audio/script/lost.wav"));

    Dataset<Row> next =
        intake(
            spark,
            line("same", "One.", "a"),
            line("edited", "Two!", "a"),
            line("lost", "Three.", "a"),
            line("new", "Four.", "a"));
    Dataset<Row> matched =
        new DoneTakes(takes, new FolderSink(folder.toString()))
            .match(next, DoneTakes.Keep.EVERY_TAKE);

    assertThat(paths(matched.where(DoneTakes.status().isNotNull())))
        .containsExactly("audio/script/same.wav");
    assertThat(paths(matched.where(DoneTakes.status().isNull())))
        .containsExactly(
            "audio/script/edited.wav", "audio/script/lost.wav", "audio/script/new.wav");
  }

  @Test
  void anOverwrittenTakeIsNotDone(SparkSession spark) throws Exception {
    List<Row> first = takesOf(spark, "One.");
    Thread.sleep(5);
    List<Row> second = takesOf(spark, "Two.");
    List<Row> both = new java.util.ArrayList<>(first);
    both.addAll(second);

    Dataset<Row> matched =
        new DoneTakes(
                spark.createDataFrame(both, RenderedTable.TAKES), new FolderSink(folder.toString()))
            .match(intake(spark, line("l1", "One.", "a")), DoneTakes.Keep.EVERY_TAKE);

    assertThat(paths(matched.where(DoneTakes.status().isNotNull()))).isEmpty();
  }

  @Test
  void failedTakesCanBeTriedAgain(SparkSession spark) {
    Dataset<Row> lines =
        intake(spark, line("bad", FakeTakeMaker.FAILING, "a"), line("good", "One.", "a"));
    Dataset<Row> takes =
        spark.createDataFrame(
            RenderedTable.takes(render(spark, lines)).collectAsList(), RenderedTable.TAKES);
    DoneTakes done = new DoneTakes(takes, new FolderSink(folder.toString()));

    assertThat(
            paths(done.match(lines, DoneTakes.Keep.EVERY_TAKE).where(DoneTakes.status().isNull())))
        .isEmpty();
    assertThat(
            paths(
                done.match(lines, DoneTakes.Keep.ALL_BUT_FAILED)
                    .where(DoneTakes.status().isNull())))
        .containsExactly("audio/script/bad.wav");
  }

  @Test
  void aJvmWithoutItsModelsEndsTheTaskAndRejectsNoLine(SparkSession spark) {
    Render render =
        new Render(
            "run",
            LineLimits.DEFAULT,
            FakeTakeMaker.WITHOUT_MODELS,
            new FolderSink(folder.toString()),
            RenderCounters.register(spark.sparkContext()));
    Dataset<Row> lines = intake(spark, line("l1", "One.", "a"));
    Dataset<Row> rendered = render.apply(spark, new Planner(1).plan(lines), Optional.empty());

    assertThatThrownBy(rendered::count)
        .hasRootCauseInstanceOf(VoicemillException.class)
        .hasRootCauseMessage("No models here. None was copied. Copy them.");
  }

  private List<Row> takesOf(SparkSession spark, String text) throws IOException {
    List<Row> takes =
        RenderedTable.takes(render(spark, intake(spark, line("l1", text, "a")))).collectAsList();
    Files.delete(folder.resolve("audio/script/l1.wav.json"));
    return takes;
  }

  private static Dataset<Row> intake(SparkSession spark, String[]... lines) {
    return new Intake("run", LineLimits.DEFAULT, FakeTakeMaker.MAKERS, NO_DESCRIPTIONS)
        .apply(Scripts.of(spark, lines))
        .where(col(IntakeTable.REJECTED).isNull());
  }

  private Dataset<Row> render(SparkSession spark, Dataset<Row> lines) {
    return render(spark, lines, RenderCounters.register(spark.sparkContext()), 2);
  }

  private Dataset<Row> render(
      SparkSession spark, Dataset<Row> lines, RenderCounters counters, int chunks) {
    Render render =
        new Render(
            "run",
            LineLimits.DEFAULT,
            FakeTakeMaker.MAKERS,
            new FolderSink(folder.toString()),
            counters);
    return render.apply(spark, new Planner(chunks).plan(lines), Optional.empty());
  }

  private static List<String> ids(Dataset<Row> table) {
    return table.select("line_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static List<String> paths(Dataset<Row> table) {
    return table.select(IntakeTable.AUDIO_PATH).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
