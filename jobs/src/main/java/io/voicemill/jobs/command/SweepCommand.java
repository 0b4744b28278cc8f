package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.kafka.KafkaUri;
import io.voicemill.jobs.listening.ListeningReport;
import io.voicemill.jobs.render.DryRun;
import io.voicemill.jobs.render.RenderJob;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.SummaryText;
import io.voicemill.jobs.speakers.Rosters;
import io.voicemill.jobs.sweep.SweepText;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.expand.Expansion;
import io.voicemill.transforms.expand.Variant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lines in many variants, and the page to compare them. */
@Command(
    name = "sweep",
    description = "Renders every line in many variants and makes a page to compare them.",
    footer = {
      "",
      "A variant is an ordinary line with its name in the column variant. What sounds the same is",
      "rendered once: intensity 0 is neutral. Takes that are there are not rendered again, so the",
      "same command writes the page anew and renders nothing.",
      "",
      "The page is report/listen.html in the output, beside the audio. It works from a file.",
      "",
      "Examples:",
      "  voicemill sweep --scripts lines.parquet --emotions happy,sad --intensities .4,1,1.6 --out o",
      "  voicemill sweep --scripts lines.parquet --emotions 委屈,'委屈地小声嘟囔，眼眶泛红' --out out/sad",
      "  voicemill sweep --scripts lines.parquet --durations .8,.9,1.1,1.25 --out out/tempo",
      "  voicemill sweep --scripts lines.parquet --grid examples/sweep.yaml --out out/ab --dry-run"
    })
final class SweepCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--scripts",
      required = true,
      paramLabel = "URI",
      description =
          "The script table: a Parquet file or a folder of them, as a path or s3a://BUCKET/KEY.")
  private String scripts;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description =
          "Where audio, takes and the page go: a folder or s3a://BUCKET/KEY; may hold earlier"
              + " runs.")
  private String out;

  @Mixin private SweepAxes axes;

  @Option(names = "--force", description = "Renders lines that have a take, too.")
  private boolean force;

  @Option(
      names = "--retry-failed",
      description = "Renders lines whose take failed its checks, too.")
  private boolean retryFailed;

  @Option(
      names = "--dry-run",
      description = "Lists the variants, validates, plans and prices; renders nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Option(
      names = "--speaker-table",
      paramLabel = "URI",
      description =
          "The table of enrolled speakers: the output of enroll, as a path or s3a://BUCKET/KEY.")
  private String speakerTable;

  @Mixin private LexiconOptions lexicons;

  @Mixin private ConfigurationOptions options;

  private record Swept(@JsonUnwrapped RunSummary run, List<String> variants, String page) {}

  private record Priced(@JsonUnwrapped DryRun dryRun, List<String> variants) {}

  SweepCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    if (KafkaUri.isKafka(scripts)) {
      throw new VoicemillException(
          Problem.in(
              "--scripts",
              ProblemCode.USAGE,
              "A sweep does not read topics.",
              "Its page compares all lines of one table.",
              "Give a table, or render the topic."));
    }
    Configuration configuration = lexicons.addedTo(options.load(), shell);
    List<Variant> variants = axes.grid().variants();
    RenderRequest request = new RenderRequest(scripts, out, scope(), new Expansion(variants));
    return dryRun ? price(request, configuration) : sweep(request, configuration);
  }

  private int sweep(RenderRequest request, Configuration configuration) {
    Swept swept = RenderRun.inSession(configuration, spark -> sweep(spark, request, configuration));
    if (json) {
      new JsonLines(shell).write(swept);
    } else {
      SummaryText.of(swept.run()).forEach(shell.out()::println);
      shell.out().println("listen    " + swept.page());
    }
    return (swept.run().allGood() ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private Swept sweep(SparkSession spark, RenderRequest request, Configuration configuration) {
    RunSummary run = job(spark, configuration).run(request);
    String page = new ListeningReport(spark, configuration.s3()).write(request, run);
    return new Swept(run, names(request), page);
  }

  private int price(RenderRequest request, Configuration configuration) {
    DryRun price =
        RenderRun.inSession(configuration, spark -> job(spark, configuration).dryRun(request));
    if (json) {
      new JsonLines(shell).write(new Priced(price, names(request)));
    } else {
      List<Variant> variants = request.expansion().variants();
      shell
          .out()
          .println(
              "%d lines in %d variants:"
                  .formatted(price.lines() / variants.size(), variants.size()));
      SweepText.of(variants).forEach(shell.out()::println);
      SummaryText.of(price).forEach(shell.out()::println);
    }
    return (price.rejected() == 0 ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private static List<String> names(RenderRequest request) {
    return request.expansion().variants().stream().map(Variant::name).toList();
  }

  private RenderJob job(SparkSession spark, Configuration configuration) {
    return RenderRun.job(
        spark,
        configuration,
        Rosters.read(spark, configuration, Optional.ofNullable(speakerTable)),
        shell::progress);
  }

  private RenderRequest.Scope scope() {
    if (force) {
      return RenderRequest.Scope.ALL;
    }
    return retryFailed ? RenderRequest.Scope.MISSING_AND_FAILED : RenderRequest.Scope.MISSING;
  }
}
