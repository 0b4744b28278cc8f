package io.voicemill.jobs.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Executor processes of Spark. */
public final class Executors {

  private static final String MAIN = "org.apache.spark.executor.CoarseGrainedExecutorBackend";

  private Executors() {}

  /** Those that a process has started, directly or through a worker. */
  public static List<ProcessHandle> of(ProcessHandle process) {
    return process.descendants().filter(child -> commandLine(child).contains(MAIN)).toList();
  }

  /** SIGKILL to exactly one process; returns when it is gone. */
  public static void kill(ProcessHandle executor) {
    executor.destroyForcibly();
    Waiting.until(
        "executor %d is gone".formatted(executor.pid()),
        Duration.ofSeconds(10),
        () -> !executor.isAlive());
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", "" + process.pid(), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
