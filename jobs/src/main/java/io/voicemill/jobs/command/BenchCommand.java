package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.bench.Bench;
import io.voicemill.jobs.bench.BenchReport;
import io.voicemill.jobs.bench.Peer;
import io.voicemill.jobs.demo.ExampleScripts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast this machine is, and what the job costs on top of the model. */
@Command(
    name = "bench",
    description = "Measures the render job against the bare model on this machine.",
    footer = {
      "",
      "The bare model runs in as many single-thread loops as the job has task slots, over the same",
      "lines, in turns with the job. Recognition is off in both; start-up is left out.",
      "",
      "Examples:",
      "  voicemill bench",
      "  voicemill bench --rounds 5 --json",
      "  voicemill bench --peer"
    })
final class BenchCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Loops and task slots. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often both are measured. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--peer",
      description =
          "Measures kokoro-onnx from pip with its defaults too, in an environment of its own.")
  private boolean peer;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  BenchCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Peer> other = peer ? Optional.of(Peer.kokoroOnnx()) : Optional.empty();
    BenchReport report =
        new Bench(options.load(), ExampleScripts.ofInstallation(), threads, rounds, other).run();
    if (json) {
      new JsonLines(shell).write(report);
      return ExitStatus.GOOD.code();
    }
    shell.out().println("bare graphs   " + speeds(report.bare()));
    shell.out().println("render job    " + speeds(report.job()));
    shell.out().println(String.format(Locale.ROOT, "ratio         %.3f (median)", report.ratio()));
    shell.out().println("peak memory   " + report.peakMemoryMebibytes() + " MiB");
    report.peer().forEach((name, value) -> shell.out().println(name + ": " + value));
    return ExitStatus.GOOD.code();
  }

  private static String speeds(List<Double> speeds) {
    return speeds.stream()
            .map(speed -> String.format(Locale.ROOT, "%.3f", speed))
            .collect(Collectors.joining(", "))
        + " audio seconds per second";
  }
}
