package io.voicemill.jobs.bench;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.demo.ExampleScripts;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.BareGraphs;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the whole job against the bare graphs over the same lines, in turns, so that a machine
 * whose speed drifts treats both alike.
 *
 * @param examples the workload
 * @param threads bare loops, and task slots
 * @param rounds each has a bare run and a job
 * @param peer another engine to be measured in the same run
 */
public record Bench(
    Configuration configuration,
    ExampleScripts examples,
    int threads,
    int rounds,
    Optional<Peer> peer) {

  private static final int WARM_UP_LINES = 4;

  public Bench {
    requireNonNull(configuration, "configuration is null");
    requireNonNull(examples, "examples is null");
  }

  /** Runs all rounds. */
  public BenchReport run() {
    Configuration plain = withoutListening();
    BundleStore store = new BundleStore(ConfiguredModels.home(plain));
    Bundle bundle = store.open(plain.models().voice());
    GraphPool pool = GraphPool.shared();
    Device device = pool.resolve(ConfiguredModels.device(plain));
    GraphOptions options =
        ConfiguredModels.settings(plain, Lexicons.NONE, Roster.NONE).gpu().voice().on(device);
    try (KokoroModel model =
            KokoroModel.open(bundle.folder(), bundle.contentHash(), pool, options);
        SpokenLanguages languages = SpokenLanguages.open(bundle)) {
      Path folder = temporaryFolder();
      try {
        return RenderRun.inSession(plain, spark -> rounds(spark, plain, model, languages, folder));
      } finally {
        FileUtil.fullyDelete(folder.toFile());
      }
    }
  }

  private BenchReport rounds(
      SparkSession spark,
      Configuration plain,
      KokoroModel model,
      SpokenLanguages languages,
      Path folder) {
    Path table =
        examples.write(spark, plain, folder.resolve("scripts"), ExampleScripts.Extent.FIRST_PAGE);
    List<BareLoops.Line> lines = lines(spark, table, model, languages);
    BareGraphs graphs = new BareGraphs(model);
    new BareLoops(graphs, lines.subList(0, Math.min(WARM_UP_LINES, lines.size())), threads).run();
    job(spark, plain, warmUpTable(spark, table, folder), folder.resolve("warm-up"));
    List<Double> bare = new ArrayList<>();
    List<Double> job = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    double rawAudio = 0;
    double finishedAudio = 0;
    for (int round = 0; round < rounds; round++) {
      Path out = folder.resolve("out-" + round);
      BareLoops loops = new BareLoops(graphs, lines, threads);
      Throughput raw;
      RunSummary summary;
      if (round % 2 == 0) {
        raw = loops.run();
        summary = job(spark, plain, table, out);
      } else {
        summary = job(spark, plain, table, out);
        raw = loops.run();
      }
      rawAudio = raw.audioSeconds();
      double bareSpeed = summary.audioSeconds() / raw.wallSeconds();
      double jobSpeed = summary.speed().orElseThrow();
      bare.add(bareSpeed);
      job.add(jobSpeed);
      ratios.add(jobSpeed / bareSpeed);
      finishedAudio = summary.audioSeconds();
    }
    return new BenchReport(
        model.device().toString(),
        lines.size(),
        threads,
        finishedAudio,
        rawAudio,
        bare,
        job,
        median(ratios),
        PeakMemory.mebibytes(),
        peer.map(engine -> againstPeer(engine, spark, plain, lines, folder)).orElseGet(Map::of));
  }

  private Map<String, Object> againstPeer(
      Peer engine,
      SparkSession spark,
      Configuration plain,
      List<BareLoops.Line> lines,
      Path folder) {
    List<String> sentences =
        lines.stream()
            .map(BareLoops.Line::text)
            .filter(text -> text.language() == Language.EN)
            .map(SpokenText::spoken)
            .toList();
    Path table = folder.resolve("peer.parquet");
    spark
        .createDataset(sentences, Encoders.STRING())
        .toDF("text")
        .select(
            col("text"),
            concat(lit("line-"), monotonically_increasing_id()).as("line_id"),
            lit(Peer.VOICE).as("speaker_id"),
            lit("en").as("language"))
        .write()
        .parquet(table.toUri().toString());
    RunSummary own = job(spark, plain, table, folder.resolve("peer-out"));
    BundleStore store = new BundleStore(ConfiguredModels.home(plain));
    Map<String, Object> measured =
        new LinkedHashMap<>(
            engine.run(
                sentences,
                store.home().resolve("downloads"),
                store.folder(plain.models().voice()).resolve("voices"),
                folder));
    measured.put("voicemill_audio_seconds", own.audioSeconds());
    measured.put("voicemill_wall_seconds", own.renderSeconds());
    return measured;
  }

  private static RunSummary job(
      SparkSession spark, Configuration configuration, Path table, Path out) {
    return RenderRun.job(spark, configuration, moments -> () -> {})
        .run(new RenderRequest(table.toUri().toString(), out.toString(), RenderRequest.Scope.ALL));
  }

  private static List<BareLoops.Line> lines(
      SparkSession spark, Path table, KokoroModel model, SpokenLanguages languages) {
    List<BareLoops.Line> lines = new ArrayList<>();
    for (Row row :
        spark
            .read()
            .parquet(table.toUri().toString())
            .select("speaker_id", "text", "language")
            .collectAsList()) {
      Voice voice = model.loadVoice(row.getString(0));
      Language language =
          Optional.ofNullable(row.getString(2)).flatMap(Language::find).orElse(Language.AUTO);
      SpokenText text = languages.frontEnd(voice).speak(row.getString(1), language);
      lines.add(new BareLoops.Line(text, voice, model.predictSeconds(text)));
    }
    return lines;
  }

  private static Path warmUpTable(SparkSession spark, Path table, Path folder) {
    Path warmUp = folder.resolve("warm-up.parquet");
    spark
        .read()
        .parquet(table.toUri().toString())
        .limit(WARM_UP_LINES)
        .write()
        .parquet(warmUp.toUri().toString());
    return warmUp;
  }

  private Configuration withoutListening() {
    return configuration.with(configuration.quality().unheard());
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("voicemill-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
