package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.doctor.Check;
import io.voicemill.jobs.doctor.Finding;
import io.voicemill.jobs.doctor.FolderCheck;
import io.voicemill.jobs.doctor.MachineChecks;
import io.voicemill.jobs.doctor.ProgramCheck;
import io.voicemill.jobs.doctor.ScriptsCheck;
import io.voicemill.jobs.doctor.SparkCheck;
import io.voicemill.jobs.doctor.StoreCheck;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.jobs.session.Master;
import io.voicemill.jobs.storage.OutputStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks this machine. */
@Command(
    name = "doctor",
    description = "Checks what this machine has and lacks, and says what to do about it.",
    footer = {
      "",
      "Each line is ok, warn (some commands will not work, or not well) or missing (nothing will).",
      "The exit status is 1 if anything is missing.",
      "",
      "Examples:",
      "  voicemill doctor",
      "  voicemill doctor --spark --out /mnt/audio --json",
      "  voicemill doctor --spark --set spark.master=spark://host:7077 --set device=cuda"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final long ROOM_FOR_MODELS = 2_000_000_000;
  private static final long ROOM_FOR_AUDIO = 1_000_000_000;

  private final Shell shell;

  @Option(
      names = "--scripts",
      paramLabel = "URI",
      description = "Also checks whether this script table can be reached.")
  private String scripts;

  @Option(
      names = "--out",
      paramLabel = "URI",
      description = "Also checks whether this output can be written.")
  private String out;

  @Option(
      names = "--spark",
      description =
          "Also starts Spark and runs a task; on a cluster, checks each of its executors.")
  private boolean spark;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  DoctorCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    boolean whole = true;
    for (Check check : checks(options.load())) {
      for (Finding finding : check.run()) {
        print(finding);
        whole &= finding.state() != Finding.State.MISSING;
      }
    }
    return (whole ? ExitStatus.GOOD : ExitStatus.USAGE).code();
  }

  private List<Check> checks(Configuration configuration) {
    MachineChecks machine = MachineChecks.of(configuration);
    List<Check> checks =
        new ArrayList<>(
            Master.of(configuration).kind().cluster() ? machine.withoutGpu().all() : machine.all());
    checks.add(
        new FolderCheck("models folder", ConfiguredModels.home(configuration), ROOM_FOR_MODELS));
    checks.addAll(ProgramCheck.ofFetch());
    if (scripts != null) {
      checks.add(new ScriptsCheck(scripts, configuration));
    }
    if (out != null) {
      checks.add(
          OutputStores.scheme(out).isEmpty()
              ? new FolderCheck("output", Path.of(out), ROOM_FOR_AUDIO)
              : new StoreCheck(out, configuration));
    }
    if (spark) {
      checks.add(new SparkCheck(configuration));
    }
    return checks;
  }

  private void print(Finding finding) {
    if (json) {
      new JsonLines(shell).write(finding);
      return;
    }
    String state = finding.state().name().toLowerCase(Locale.ROOT);
    String name = finding.name().length() > 16 ? "%-28s" : "%-16s";
    shell
        .out()
        .println(("%-8s " + name + " %s").formatted(state, finding.name(), finding.detail()));
    if (!finding.fix().isEmpty()) {
      shell.out().println(" ".repeat(26) + "fix: " + finding.fix());
    }
  }
}
