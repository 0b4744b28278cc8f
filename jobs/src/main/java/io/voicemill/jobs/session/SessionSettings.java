package io.voicemill.jobs.session;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.storage.s3.S3aSettings;
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

/**
 * The settings that a session starts with. With a local master, nothing listens on another address
 * than 127.0.0.1, and the settings of {@code conf/spark-local.conf} hold.
 */
final class SessionSettings {

  private SessionSettings() {}

  /** All settings by their Spark names; what {@code spark.conf} says is on top. */
  static Map<String, String> of(Configuration configuration) {
    SparkSettings settings = configuration.spark();
    S3aSettings.refuseSecrets(settings.conf().keySet());
    Map<String, String> all = new HashMap<>(S3aSettings.of(configuration.s3()));
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
