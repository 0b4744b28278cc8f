package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.demo.ExampleScripts;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.SummaryText;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.FetchableBundle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first thing that a newcomer runs. */
@Command(
    name = "demo",
    description = "Fetches the models and renders the examples on this machine.",
    footer = {
      "",
      "Renders 24 product voiceovers in English and Chinese and the first page of a book chapter,",
      "listens to every take, and says where everything is. A second run renders only what was",
      "edited in examples/.",
      "",
      "Examples:",
      "  voicemill demo",
      "  voicemill demo --full --out out/book"
    })
final class DemoCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(names = "--full", description = "Renders the whole chapter.")
  private boolean full;

  @Option(
      names = "--out",
      defaultValue = "out/demo",
      paramLabel = "DIR",
      description = "The output folder. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  DemoCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration = options.load();
    List<String> kinds = FetchableBundle.ALL.stream().map(FetchableBundle::kind).toList();
    new FetchDisplay(shell).fetch(new BundleStore(ConfiguredModels.home(configuration)), kinds);
    RunSummary summary = RenderRun.inSession(configuration, spark -> render(spark, configuration));
    if (json) {
      new JsonLines(shell).write(summary);
    } else {
      SummaryText.of(summary).forEach(shell.out()::println);
    }
    return (summary.allGood() ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private RunSummary render(SparkSession spark, Configuration configuration) {
    Path folder = out.toAbsolutePath().normalize();
    Path scripts =
        ExampleScripts.ofInstallation()
            .write(
                spark,
                configuration,
                folder.resolve("scripts"),
                full ? ExampleScripts.Extent.FULL : ExampleScripts.Extent.FIRST_PAGE);
    return RenderRun.job(spark, configuration, shell::progress)
        .run(new RenderRequest(scripts.toString(), folder.toString(), RenderRequest.Scope.MISSING));
  }
}
