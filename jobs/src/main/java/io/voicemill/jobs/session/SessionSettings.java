package io.voicemill.jobs.session;

import io.voicemill.jobs.configuration.Configuration;
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
 * than 127.0.0.1. For each kind of master the settings of its file in {@code conf} hold, under
 * those of {@code spark-submit} and those of {@code spark.conf}.
 */
final class SessionSettings {

  private static final String PREFIX = "spark.";

  private SessionSettings() {}

  /** What is set on the session, by its Spark names; what {@code spark.conf} says is on top. */
  static Map<String, String> of(Configuration configuration) {
    S3aSettings.refuseSecrets(configuration.spark().conf().keySet());
    Master master = Master.of(configuration);
    MasterKind kind = master.kind();
    Map<String, String> all = new HashMap<>(S3aSettings.of(configuration.s3()));
    if (kind == MasterKind.LOCAL) {
      all.put("spark.driver.bindAddress", "127.0.0.1");
      all.put("spark.driver.host", "127.0.0.1");
      all.put("spark.ui.enabled", "false");
      all.put("spark.sql.warehouse.dir", temporaryWarehouse());
    }
    all.putAll(file(kind.settingsFile()));
    if (kind == MasterKind.LOCAL_CLUSTER) {
      all.put("spark.executor.memory", workerMemory(master.url()) + "m");
    }
    all.keySet().removeAll(submitted().keySet());
    all.putAll(configuration.spark().conf());
    return all;
  }

  /** What will hold in the session, that of {@code spark-submit} included. */
  static Map<String, String> effective(Configuration configuration) {
    Map<String, String> all = submitted();
    all.putAll(of(configuration));
    return all;
  }

  private static Map<String, String> submitted() {
    Map<String, String> settings = new HashMap<>();
    Properties properties = System.getProperties();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    return settings;
  }

  /** The last number of {@code local-cluster[workers,cores,megabytes]}: an executor must fit it. */
  private static String workerMemory(String master) {
    return master.substring(master.lastIndexOf(',') + 1, master.length() - 1).strip();
  }

  private static String temporaryWarehouse() {
    return Path.of(System.getProperty("java.io.tmpdir"), "voicemill-warehouse").toUri().toString();
  }

  private static Map<String, String> file(String name) {
    Map<String, String> settings = new HashMap<>();
    ConfigurationFolder.find()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .ifPresent(file -> read(file).forEach((key, value) -> settings.put("" + key, "" + value)));
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
