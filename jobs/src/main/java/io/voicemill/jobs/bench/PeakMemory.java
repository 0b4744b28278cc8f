package io.voicemill.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The most resident memory that this process ever had, native memory of the models included. */
public final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String LINE = "VmHWM:";

  private PeakMemory() {}

  /** In MiB; 0 where the system does not say it. */
  public static long mebibytes() {
    try {
      List<String> lines = Files.exists(STATUS) ? Files.readAllLines(STATUS) : List.of();
      Optional<String> peak = lines.stream().filter(line -> line.startsWith(LINE)).findFirst();
      return peak.map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }
}
