package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.Voicemill;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** The command, in a process of its own. */
public final class VoicemillProcess implements AutoCloseable {

  private final JavaProcess process;
  private final String command;

  VoicemillProcess(VoicemillLauncher launcher, String... arguments) {
    this.command = String.join(" ", arguments);
    this.process =
        JavaProcess.start(
            launcher.folder(),
            launcher.options(),
            ClassPath.entries(),
            launcher.environment(),
            Voicemill.class.getName(),
            List.of(arguments));
  }

  /** A launcher whose processes keep their output in this folder. */
  public static VoicemillLauncher in(Path folder) {
    return VoicemillLauncher.in(requireNonNull(folder, "folder is null"));
  }

  /** The driver's process. */
  public ProcessHandle handle() {
    return process.handle();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has written to standard output so far. */
  public String out() {
    return process.out();
  }

  /** What it has written to standard error so far. */
  public String err() {
    return process.err();
  }

  /** Its exit status; empty while it runs. 137 after SIGKILL. */
  public OptionalInt exitStatus() {
    return process.exitStatus();
  }

  /**
   * Waits for the end.
   *
   * @return the exit status
   * @throws AssertionError with the output, if the limit passes first; the process is killed then
   */
  public int await(Duration limit) {
    if (!process.ends(limit)) {
      killWithExecutors();
      throw new AssertionError(
          "'%s' has not ended within %s.%n%s%n%s".formatted(command, limit, out(), err()));
    }
    return process.exitStatus().orElseThrow();
  }

  /** Its executors, in the order in which they were started. */
  public List<ProcessHandle> executors() {
    return Executors.of(process.handle()).stream()
        .sorted(Comparator.comparing(ProcessHandle::pid))
        .toList();
  }

  /** SIGKILL to the driver alone. */
  public void kill() {
    process.kill();
  }

  /** SIGKILL to the driver and to its executors. */
  public void killWithExecutors() {
    List<ProcessHandle> executors = executors();
    process.kill();
    executors.forEach(Executors::kill);
  }

  /** Leaves nothing running. */
  @Override
  public void close() {
    if (process.isAlive()) {
      killWithExecutors();
    }
  }
}
