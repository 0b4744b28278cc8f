package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.StepProgress;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.BundleVerification;
import io.voicemill.runtime.models.FetchableBundle;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares every byte of the bundles with their manifests. */
@Command(
    name = "verify",
    description = "Compares every byte of the bundles with their manifests.",
    footer = {
      "",
      "The exit status is 1 if a bundle is absent or damaged.",
      "",
      "Examples:",
      "  voicemill models verify",
      "  voicemill models verify kokoro --json"
    })
final class ModelsVerifyCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(arity = "0..*", paramLabel = "KIND", description = "Which bundles. Default: all.")
  private List<String> kinds = List.of();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Verified(
      String kind,
      boolean whole,
      List<String> missing,
      List<String> different,
      List<String> extra,
      ProblemReport problem) {}

  ModelsVerifyCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    BundleStore store = new BundleStore(ConfiguredModels.home(options.load()));
    List<String> wanted =
        kinds.isEmpty() ? FetchableBundle.ALL.stream().map(FetchableBundle::kind).toList() : kinds;
    boolean whole = true;
    for (String kind : wanted) {
      whole &= verify(store, kind);
    }
    return (whole ? ExitStatus.GOOD : ExitStatus.of(ProblemCode.BUNDLE)).code();
  }

  private boolean verify(BundleStore store, String kind) {
    try {
      BundleVerification found = compare(store, store.open(kind));
      print(kind, found);
      return found.isWhole();
    } catch (VoicemillException e) {
      if (json) {
        new JsonLines(shell)
            .write(new Verified(kind, false, null, null, null, ProblemReport.of(e.problem())));
      } else {
        new ProblemPrinter(shell).print(e.problem());
      }
      return false;
    }
  }

  private BundleVerification compare(BundleStore store, Bundle bundle) {
    String kind = bundle.manifest().kind();
    AtomicReference<StepProgress> moment =
        new AtomicReference<>(new StepProgress(kind, "comparing", 0, bundle.manifest().bytes()));
    try (ProgressDisplay display =
        ProgressDisplay.show(shell.terminal(), shell.err(), moment::get)) {
      requireNonNull(display, "display is null");
      return store.verify(
          bundle, (file, done, total) -> moment.set(new StepProgress(kind, file, done, total)));
    }
  }

  private void print(String kind, BundleVerification found) {
    if (json) {
      new JsonLines(shell)
          .write(
              new Verified(
                  kind, found.isWhole(), found.missing(), found.different(), found.extra(), null));
      return;
    }
    shell.out().println("%-8s %s".formatted(found.isWhole() ? "ok" : "damaged", kind));
    found.missing().forEach(file -> shell.out().println("  missing    " + file));
    found.different().forEach(file -> shell.out().println("  different  " + file));
    found.extra().forEach(file -> shell.out().println("  extra      " + file));
    if (!found.isWhole()) {
      shell.out().println("  fix: voicemill models fetch " + kind);
    }
  }
}
