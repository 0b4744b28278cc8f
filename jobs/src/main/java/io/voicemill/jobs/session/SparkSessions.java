package io.voicemill.jobs.session;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import org.apache.spark.sql.SparkSession;

/** Opens the one Spark session of a command. */
public final class SparkSessions {

  private static final String HADOOP_PREFIX = "spark.hadoop.";

  private SparkSessions() {}

  /**
   * Opens a session; the caller closes it, which also stops Spark. Under {@code spark-submit} its
   * master wins.
   *
   * @throws VoicemillException ENVIRONMENT if Spark does not start
   */
  public static SparkSession open(Configuration configuration) {
    SparkSession.Builder builder = SparkSession.builder().appName("voicemill");
    if (System.getProperty("spark.master") == null) {
      builder.master(configuration.spark().master());
    }
    SessionSettings.of(configuration).forEach(builder::config);
    try {
      return builder.getOrCreate();
    } catch (Exception e) {
      throw new VoicemillException(
          Problem.in(
              "spark.master",
              ProblemCode.ENVIRONMENT,
              "Spark does not start with master '%s'.".formatted(configuration.spark().master()),
              "It says: %s.".formatted(e.getMessage()),
              "Check spark.master and spark.conf in the configuration; on one machine: local[*]."),
          e);
    }
  }

  /** Settings of the file systems, as the session will have them, without starting one. */
  public static org.apache.hadoop.conf.Configuration hadoop(Configuration configuration) {
    org.apache.hadoop.conf.Configuration hadoop = new org.apache.hadoop.conf.Configuration();
    SessionSettings.of(configuration)
        .forEach(
            (name, value) -> {
              if (name.startsWith(HADOOP_PREFIX)) {
                hadoop.set(name.substring(HADOOP_PREFIX.length()), value);
              }
            });
    return hadoop;
  }
}
