package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ModelSettings;
import io.voicemill.jobs.doctor.BundleCheck;
import io.voicemill.jobs.doctor.Check;
import io.voicemill.jobs.doctor.DeviceCheck;
import io.voicemill.jobs.doctor.Finding;
import io.voicemill.jobs.doctor.FolderCheck;
import io.voicemill.jobs.doctor.JavaCheck;
import io.voicemill.jobs.doctor.MemoryCheck;
import io.voicemill.jobs.doctor.NativeRuntimeCheck;
import io.voicemill.jobs.doctor.ProgramCheck;
import io.voicemill.jobs.doctor.SparkCheck;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.BundleStore;
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
      "  voicemill doctor --spark --out /mnt/audio --json"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final long ROOM_FOR_MODELS = 2_000_000_000;
  private static final long ROOM_FOR_AUDIO = 1_000_000_000;
  private static final long ROOM_FOR_TEMPORARY_FILES = 200_000_000;

  private final Shell shell;

  @Option(names = "--out", paramLabel = "DIR", description = "Also checks this output folder.")
  private Path out;

  @Option(names = "--spark", description = "Also starts Spark and runs a task.")
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
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck());
    checks.add(new MemoryCheck());
    checks.add(
        new FolderCheck(
            "temporary files",
            Path.of(System.getProperty("java.io.tmpdir")),
            ROOM_FOR_TEMPORARY_FILES));
    checks.add(new NativeRuntimeCheck());
    checks.add(new DeviceCheck(ConfiguredModels.device(configuration)));
    BundleStore store = new BundleStore(ConfiguredModels.home(configuration));
    checks.add(new BundleCheck(store, bundles(configuration)));
    checks.add(new FolderCheck("models folder", store.home(), ROOM_FOR_MODELS));
    checks.addAll(ProgramCheck.ofFetch());
    if (out != null) {
      checks.add(new FolderCheck("output", out, ROOM_FOR_AUDIO));
    }
    if (spark) {
      checks.add(new SparkCheck(configuration));
    }
    return checks;
  }

  private static List<String> bundles(Configuration configuration) {
    ModelSettings models = configuration.models();
    return List.of(models.voice(), models.recognizer(), models.speaker());
  }

  private void print(Finding finding) {
    if (json) {
      new JsonLines(shell).write(finding);
      return;
    }
    String state = finding.state().name().toLowerCase(Locale.ROOT);
    shell.out().println("%-8s %-16s %s".formatted(state, finding.name(), finding.detail()));
    if (!finding.fix().isEmpty()) {
      shell.out().println(" ".repeat(26) + "fix: " + finding.fix());
    }
  }
}
