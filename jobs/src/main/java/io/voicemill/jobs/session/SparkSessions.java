package io.voicemill.jobs.session;

import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Opens the one Spark session of a command. */
public final class SparkSessions {

  private static final String HADOOP_PREFIX = "spark.hadoop.";

  private SparkSessions() {}

  /**
   * Opens a session; the caller closes it, which also stops Spark.
   *
   * <p>With a local master, nothing listens on another address than 127.0.0.1, and the settings of
   * {@code conf/spark-local.conf} hold. What {@link SparkSettings#conf} says is on top. Under
   * {@code spark-submit} its master wins.
   *
   * @throws VoicemillException ENVIRONMENT if Spark does not start
   */
  public static SparkSession open(SparkSettings settings) {
    SparkSession.Builder builder = SparkSession.builder().appName("voicemill");
    if (System.getProperty("spark.master") == null) {
      builder.master(settings.master());
    }
    settings(settings).forEach(builder::config);
    try {
      return builder.getOrCreate();
    } catch (Exception e) {
      throw new VoicemillException(
          Problem.in(
              "spark.master",
              ProblemCode.ENVIRONMENT,
              "Spark does not start with master '%s'.".formatted(settings.master()),
              "It says: %s.".formatted(e.getMessage()),
              "Check spark.master and spark.conf in the configuration; on one machine: local[*]."),
          e);
    }
  }

  /** Settings of the file systems, as the session will have them, without starting one. */
  public static Configuration hadoop(SparkSettings settings) {
    Configuration hadoop = new Configuration();
    settings(settings)
        .forEach(
            (name, value) -> {
              if (name.startsWith(HADOOP_PREFIX)) {
                hadoop.set(name.substring(HADOOP_PREFIX.length()), value);
              }
            });
    return hadoop;
  }

  private static Map<String, String> settings(SparkSettings settings) {
    Map<String, String> all = new HashMap<>();
    if (settings.master().startsWith("local")) {
      all.put("spark.driver.bindAddress", "127.0.0.1");
      all.put("spark.driver.host", "127.0.0.1");
      all.put("spark.ui.enabled", "false");
      all.put("spark.sql.warehouse.dir", temporaryWarehouse());
      all.putAll(localFile());
    }
    all.putAll(settings.conf());
    return all;
  }

  private static String temporaryWarehouse() {
    return Path.of(System.getProperty("java.io.tmpdir"), "voicemill-warehouse").toUri().toString();
  }

  private static Map<String, String> localFile() {
    Map<String, String> settings = new HashMap<>();
    ConfigurationFolder.find()
        .map(folder -> folder.resolve("spark-local.conf"))
        .filter(Files::isRegularFile)
        .ifPresent(
            file -> read(file).forEach((name, value) -> settings.put("" + name, "" + value)));
    return settings;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.USAGE,
              "%s cannot be read.".formatted(file),
              SystemReason.of(e),
              "Check its permissions."),
          e);
    }
  }
}
