package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, whose output goes to files, and which never outlives this JVM. */
final class JavaProcess implements AutoCloseable {

  private static final Duration DEATH = Duration.ofSeconds(10);

  private final Process process;
  private final Path out;
  private final Path err;

  private JavaProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a main class.
   *
   * @param folder where its argument file, {@code stdout} and {@code stderr} go
   * @param options options of the JVM
   * @param classPath entries; must hold {@link EndsWithParent}
   * @param environment variables on top of this process's own
   */
  static JavaProcess start(
      Path folder,
      List<String> options,
      List<Path> classPath,
      Map<String, String> environment,
      String mainClass,
      List<String> arguments) {
    requireNonNull(mainClass, "mainClass is null");
    try {
      Files.createDirectories(folder);
      Path file = JavaArguments.write(folder.resolve("java.args"), options, classPath);
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "@" + file,
              EndsWithParent.class.getName(),
              mainClass);
      builder.command().addAll(arguments);
      builder.environment().putAll(environment);
      Path out = folder.resolve("stdout");
      Path err = folder.resolve("stderr");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      return new JavaProcess(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  OptionalInt exitStatus() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  boolean ends(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** SIGKILL; returns when the process is gone. */
  void kill() {
    process.destroyForcibly();
    Waiting.until("process %d is gone".formatted(process.pid()), DEATH, () -> !process.isAlive());
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
