package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.doctor.Bytes;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.BundleListing;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.FetchableBundle;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the bundles that are there and those that can be fetched. */
@Command(
    name = "list",
    description = "Lists the bundles that are there and those that can be fetched.",
    footer = {"", "Examples:", "  voicemill models list", "  voicemill models list --json"})
final class ModelsListCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  ModelsListCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    BundleStore store = new BundleStore(ConfiguredModels.home(options.load()));
    List<BundleListing> present = store.list();
    Stream<BundleReport> absent =
        FetchableBundle.ALL.stream()
            .map(FetchableBundle::kind)
            .filter(kind -> present.stream().noneMatch(each -> each.kind().equals(kind)))
            .map(kind -> BundleReport.absent(store, kind));
    Stream.concat(present.stream().map(each -> BundleReport.of(store, each)), absent)
        .forEach(this::print);
    return ExitStatus.GOOD.code();
  }

  private void print(BundleReport report) {
    if (json) {
      new JsonLines(shell).write(report);
      return;
    }
    String what =
        report.id() == null
            ? ""
            : "%s, %s, %s"
                .formatted(
                    report.id(), Bytes.text(report.bytes()), String.join(" ", report.languages()));
    shell.out().println("%-8s %-8s %s".formatted(report.state(), report.kind(), what).strip());
    if (report.problem() != null) {
      shell.out().println(" ".repeat(18) + report.problem().problem());
      shell.out().println(" ".repeat(18) + "fix: " + report.problem().fix());
    }
  }
}
