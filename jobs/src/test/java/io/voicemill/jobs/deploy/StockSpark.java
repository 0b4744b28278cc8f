package io.voicemill.jobs.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Spark distribution as others have it: the one inside the pip package pyspark, kept in {@code
 * target} once it is there.
 */
final class StockSpark {

  private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(8);

  private final Path home;

  private StockSpark(Path home) {
    this.home = home;
  }

  /** The distribution of the version that this build is made for. */
  static StockSpark provide() throws IOException, InterruptedException {
    String version = System.getProperty("voicemill.spark-version");
    Path home = Path.of("target", "pyspark-" + version).toAbsolutePath();
    if (!Files.isDirectory(home)) {
      Path download = Files.createDirectories(Path.of("target", "pyspark-download"));
      String python = Optional.ofNullable(System.getenv("VOICEMILL_PYTHON")).orElse("python3");
      run(
          List.of(
              python,
              "-m",
              "pip",
              "download",
              "--quiet",
              "--no-deps",
              "--dest",
              download.toString(),
              "pyspark==" + version));
      Path archive = only(download, ".tar.gz");
      run(List.of("tar", "-xzf", archive.toString(), "-C", download.toString()));
      Files.move(
          download.resolve("pyspark-" + version).resolve("deps"),
          home,
          StandardCopyOption.ATOMIC_MOVE);
      Files.delete(archive);
    }
    return new StockSpark(home);
  }

  /** The jars of the distribution. */
  List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("jars"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Runs {@code spark-submit} with nothing of Voicemill around it. */
  ProcessRun submit(Duration limit, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of("bash", home.resolve("bin/spark-submit").toString()), arguments.stream())
            .toList();
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME",
            home.toString(),
            "JAVA_HOME",
            System.getProperty("java.home"),
            "SPARK_LOCAL_IP",
            "127.0.0.1",
            "LC_ALL",
            "C.UTF-8");
    return ProcessRun.of(limit, environment, command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessRun run = ProcessRun.of(DOWNLOAD_LIMIT, Map.of(), command);
    if (run.status() != 0) {
      throw new IOException("%s failed: %s".formatted(command, run.err()));
    }
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .findFirst()
          .orElseThrow(() -> new IOException("nothing in " + folder + " ends in " + ending));
    }
  }
}
