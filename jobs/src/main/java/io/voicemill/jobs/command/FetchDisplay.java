package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.StepProgress;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.fetch.BundleFetcher;
import io.voicemill.runtime.models.fetch.FetchListener;
import io.voicemill.runtime.models.fetch.FetchResult;
import io.voicemill.runtime.models.fetch.FetchStep;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Fetches bundles and shows how far it is. */
record FetchDisplay(Shell shell) {

  FetchDisplay {
    requireNonNull(shell, "shell is null");
  }

  /** Keeps the latest step. */
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

  FetchResult fetch(BundleStore store, List<String> kinds) throws InterruptedException {
    Latest latest = new Latest();
    try (ProgressDisplay display =
        ProgressDisplay.show(shell.terminal(), shell.err(), latest.step::get)) {
      requireNonNull(display, "display is null");
      FetchResult result = BundleFetcher.into(store).fetch(kinds, latest);
      latest.ready();
      return result;
    }
  }
}
