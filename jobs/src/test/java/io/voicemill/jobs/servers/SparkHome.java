package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Spark installation made of links to the jars of the test class path, so that {@code
 * local-cluster} and standalone workers start real executor processes.
 *
 * @param folder what {@code SPARK_HOME} is set to
 */
public record SparkHome(Path folder) {

  public SparkHome {
    requireNonNull(folder, "folder is null");
  }

  /**
   * The one that this JVM's {@code SPARK_HOME} names, which the workers of {@code local-cluster}
   * take their executors from: they run in this JVM.
   */
  public static SparkHome ofThisJvm() {
    return create(
        Path.of(
            requireNonNull(
                System.getenv("SPARK_HOME"),
                "SPARK_HOME is not set: run this as an integration test")));
  }

  /** Links the jars that are not linked yet. */
  public static SparkHome create(Path folder) {
    try {
      Path jars = Files.createDirectories(folder.resolve("jars"));
      for (Path jar : ClassPath.jars()) {
        link(jars.resolve(jar.getFileName()), jar);
      }
      return new SparkHome(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process that starts workers or {@code local-cluster} needs. */
  public Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", folder.toString(),
        "SPARK_SCALA_VERSION", "2.13",
        "SPARK_LOCAL_IP", "127.0.0.1");
  }

  /** Settings of a session: folders of classes, and the driver's own options for Java. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "spark.executor.extraClassPath",
        ClassPath.folders().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    settings.put("spark.executor.extraJavaOptions", String.join(" ", javaOptions()));
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.ui.enabled", "false");
    return settings;
  }

  private static List<String> javaOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-Dlog4j2."))
        .toList();
  }

  private static void link(Path link, Path jar) throws IOException {
    if (Files.isSymbolicLink(link) && !Files.readSymbolicLink(link).equals(jar)) {
      Files.delete(link);
    }
    try {
      Files.createSymbolicLink(link, jar);
    } catch (FileAlreadyExistsException e) {
      if (!Files.readSymbolicLink(link).equals(jar)) {
        throw e;
      }
    }
  }
}
