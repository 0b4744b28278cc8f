package io.voicemill.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of an unexpected failure in a file. */
final class FailureLog {

  private FailureLog() {}

  /** Writes the file; empty if even that is not possible. */
  static Optional<Path> write(Exception failure, List<String> arguments) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    String text =
        """
        when       %s
        arguments  %s
        java       %s %s
        system     %s %s

        %s"""
            .formatted(
                Instant.now(),
                String.join(" ", arguments),
                System.getProperty("java.vendor"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                trace);
    try {
      Path file = Files.createTempFile("voicemill-failure-", ".log");
      return Optional.of(Files.writeString(file, text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
