package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.cluster.GpuPreflight;
import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.kafka.KafkaUri;
import io.voicemill.jobs.kafka.ScriptTopic;
import io.voicemill.jobs.kafka.TakeEvents;
import io.voicemill.jobs.kafka.TopicCheckpoint;
import io.voicemill.jobs.kafka.TopicFacts;
import io.voicemill.jobs.scripts.LineSource;
import io.voicemill.jobs.scripts.ScriptTableSource;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.TakeMakers;
import io.voicemill.transforms.done.DoneTakes;
import io.voicemill.transforms.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: script lines to checked audio.
 *
 * @param spark the session
 * @param takeMakers finds the models on each executor
 * @param stage how rendering is scheduled
 * @param models what the manifest says of them
 * @param lexicons how words are read in this run
 * @param view shows how far rendering is
 */
public record RenderJob(
    SparkSession spark,
    Configuration configuration,
    TakeMakers takeMakers,
    RenderStage stage,
    Map<String, Object> models,
    Lexicons lexicons,
    ProgressView view) {

  public RenderJob {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(takeMakers, "takeMakers is null");
    requireNonNull(stage, "stage is null");
    requireNonNull(models, "models is null");
    requireNonNull(lexicons, "lexicons is null");
    requireNonNull(view, "view is null");
  }

  /**
   * Renders a table.
   *
   * @throws VoicemillException when the job as a whole cannot be done; single lines do not throw
   */
  public RunSummary run(RenderRequest request) {
    GpuPreflight.require(stage);
    ScriptTableSource source = new ScriptTableSource(request.scripts(), configuration.s3());
    OutputStore out = OutputStores.of(request.out(), configuration.s3());
    Dataset<Row> raw = request.expansion().apply(source.open(spark));
    TakeEvents events = events();
    try (OutputStore.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      PastRuns past = new PastRuns(spark, out, events);
      past.recover();
      return new BatchRun(this, request, out, past, new StopRequest())
          .run(raw, source, Optional.empty());
    }
  }

  /**
   * Renders what arrives on a topic, batch by batch, from where the last such job into the same
   * output ended.
   *
   * @param stop ends the job soon
   * @param ended told of each batch when it is committed
   * @throws VoicemillException when the job as a whole cannot be done; single lines do not throw
   */
  public RenderResult runTopic(
      RenderRequest request, Arrivals arrivals, StopRequest stop, Consumer<RunSummary> ended) {
    GpuPreflight.require(stage);
    ScriptTopic topic = new ScriptTopic(request.scripts(), configuration.kafka());
    OutputStore out = OutputStores.of(request.out(), configuration.s3());
    TopicFacts facts = topic.check();
    TakeEvents events = events();
    try (OutputStore.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      BatchRun run = new BatchRun(this, request, out, new PastRuns(spark, out, events), stop);
      return new TopicRun(run, topic, facts, ended).run(arrivals);
    }
  }

  /**
   * Validates, plans and prices a table without rendering or writing anything.
   *
   * @throws VoicemillException when the table as a whole cannot be read
   */
  public DryRun dryRun(RenderRequest request) {
    OutputStore out = OutputStores.of(request.out(), configuration.s3());
    if (KafkaUri.isKafka(request.scripts())) {
      ScriptTopic topic = new ScriptTopic(request.scripts(), configuration.kafka());
      TopicCheckpoint checkpoint = new TopicCheckpoint(out, topic.topic());
      TopicFacts facts = topic.check();
      checkpoint.requireSame(facts);
      Dataset<Row> rest = topic.rest(spark, checkpoint, facts.partitions());
      return topic.isEmpty(rest)
          ? DryRun.nothing(spark.sparkContext().defaultParallelism())
          : dryRun(rest, topic, request, out);
    }
    ScriptTableSource source = new ScriptTableSource(request.scripts(), configuration.s3());
    return dryRun(request.expansion().apply(source.open(spark)), source, request, out);
  }

  private DryRun dryRun(
      Dataset<Row> raw, LineSource source, RenderRequest request, OutputStore out) {
    String runId = "dry-run";
    Dataset<Row> intake = planning().intake(raw, source, runId);
    try {
      Dataset<Row> lines =
          planning()
              .matched(
                  intake,
                  new PastRuns(spark, out, TakeEvents.none()),
                  new StoreTakeSink(out, runId),
                  request.scope());
      Plan plan = planning().plan(lines);
      Dataset<Row> rejections = LinePlanning.rejections(intake);
      return new DryRun(
          intake.count(),
          lines.where(DoneTakes.status().isNotNull()).count(),
          TakeFigures.countBy(rejections, col("code")),
          rejections.collectAsList().stream().map(RenderJob::words).toList(),
          plan.chunkSeconds().size(),
          plan.voiceLoads(),
          plan.seconds(),
          stage.slots());
    } finally {
      intake.unpersist();
    }
  }

  private TakeEvents events() {
    TakeEvents events = TakeEvents.of(configuration.events(), configuration.kafka());
    events.check();
    return events;
  }

  LinePlanning planning() {
    return new LinePlanning(spark, configuration, takeMakers, stage);
  }

  private static String words(Row rejection) {
    return "%s: %s %s %s"
        .formatted(
            Optional.ofNullable(rejection.<String>getAs("line_id")).orElse("(no line_id)"),
            rejection.<String>getAs("problem"),
            rejection.<String>getAs("why"),
            rejection.<String>getAs("fix"));
  }
}
