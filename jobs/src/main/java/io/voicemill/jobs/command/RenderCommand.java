package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.kafka.KafkaUri;
import io.voicemill.jobs.render.DryRun;
import io.voicemill.jobs.render.RenderJob;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderResult;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.StopRequest;
import io.voicemill.jobs.render.SummaryText;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job. */
@Command(
    name = "render",
    description = "Renders a script table into checked audio.",
    footer = {
      "",
      "Lines that have a take already are not rendered again: a second run does only what is",
      "missing or was edited. A run that died is taken up where it ended.",
      "",
      "Scripts on a Kafka topic are read batch by batch, from where the last run into the same",
      "output ended. With --follow, it goes on until Ctrl-C or SIGTERM.",
      "",
      "Examples:",
      "  voicemill render --scripts tonight.parquet --out out/tonight",
      "  voicemill render --scripts tonight.parquet --out out/tonight --dry-run",
      "  voicemill render --scripts tonight.parquet --out out/tonight --retry-failed",
      "  voicemill render --scripts tonight.parquet --out out/tonight --set quality.max-attempts=1",
      "  voicemill render --scripts tonight.parquet --out out/tonight --lexicon names.tsv",
      "  voicemill render --scripts tonight.parquet --speakers cast --out out/tonight",
      "  voicemill render --scripts s3a://studio/scripts/tonight --out s3a://studio/output",
      "  voicemill render --scripts 'kafka://lines?servers=broker:9092' --out out/lines --follow"
    })
final class RenderCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--scripts",
      required = true,
      paramLabel = "URI",
      description =
          "The script table: a Parquet file or a folder of them, as a path or s3a://BUCKET/KEY;"
              + " or a topic: kafka://TOPIC?servers=HOST:PORT.")
  private String scripts;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description =
          "Where audio and takes go: a folder or s3a://BUCKET/KEY; may hold earlier runs.")
  private String out;

  @Option(names = "--force", description = "Renders lines that have a take, too.")
  private boolean force;

  @Option(
      names = "--retry-failed",
      description = "Renders lines whose take failed its checks, too.")
  private boolean retryFailed;

  @Option(
      names = "--follow",
      description = "With a Kafka topic: waits for new messages until it is stopped.")
  private boolean follow;

  @Option(names = "--dry-run", description = "Validates, plans and prices; renders nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Mixin private SpeakerOptions speakers;

  @Mixin private LexiconOptions lexicons;

  @Mixin private ConfigurationOptions options;

  RenderCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    Configuration configuration = lexicons.addedTo(options.load(), shell);
    RenderRequest request = new RenderRequest(scripts, out, scope());
    if (dryRun) {
      return price(request, configuration);
    }
    if (KafkaUri.isKafka(scripts)) {
      return renderTopic(request, configuration);
    }
    if (follow) {
      throw nothingToFollow();
    }
    return render(request, configuration);
  }

  private int renderTopic(RenderRequest request, Configuration configuration) {
    StopRequest stop = new StopRequest();
    if (follow) {
      StopSignals.to(stop);
    }
    RenderResult result =
        RenderRun.inSession(
            configuration,
            spark ->
                job(spark, configuration)
                    .runTopic(
                        request,
                        follow ? Arrivals.ON_AND_ON : Arrivals.UNTIL_NOW,
                        stop,
                        this::batchEnded));
    if (json) {
      new JsonLines(shell).write(result);
    } else {
      SummaryText.of(result).forEach(shell.out()::println);
    }
    return (result.allGood() ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private void batchEnded(RunSummary summary) {
    if (json) {
      new JsonLines(shell).write(summary);
    } else if (follow) {
      shell.out().println(SummaryText.line(summary));
    }
  }

  private static VoicemillException nothingToFollow() {
    return new VoicemillException(
        Problem.in(
            "--follow",
            ProblemCode.USAGE,
            "--follow has nothing to follow.",
            "Only a Kafka topic goes on; a table is there as a whole.",
            "Leave it out, or give --scripts kafka://TOPIC?servers=HOST:PORT."));
  }

  private int render(RenderRequest request, Configuration configuration) {
    RunSummary summary =
        RenderRun.inSession(configuration, spark -> job(spark, configuration).run(request));
    if (json) {
      new JsonLines(shell).write(summary);
    } else {
      SummaryText.of(summary).forEach(shell.out()::println);
    }
    return (summary.allGood() ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private int price(RenderRequest request, Configuration configuration) {
    DryRun dryRun =
        RenderRun.inSession(configuration, spark -> job(spark, configuration).dryRun(request));
    if (json) {
      new JsonLines(shell).write(dryRun);
    } else {
      SummaryText.of(dryRun).forEach(shell.out()::println);
    }
    return (dryRun.rejected() == 0 ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private RenderJob job(SparkSession spark, Configuration configuration) {
    return RenderRun.job(
        spark, configuration, speakers.roster(spark, configuration), shell::progress);
  }

  private RenderRequest.Scope scope() {
    if (force) {
      return RenderRequest.Scope.ALL;
    }
    return retryFailed ? RenderRequest.Scope.MISSING_AND_FAILED : RenderRequest.Scope.MISSING;
  }
}
