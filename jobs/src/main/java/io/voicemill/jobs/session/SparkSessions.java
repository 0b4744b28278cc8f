package io.voicemill.jobs.session;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;

/** Opens the one Spark session of a command. */
public final class SparkSessions {

  private static final String HADOOP_PREFIX = "spark.hadoop.";
  private static final Duration REGISTRATION = Duration.ofSeconds(40);

  private SparkSessions() {}

  /**
   * Opens a session; the caller closes it, which also stops Spark. Under {@code spark-submit} its
   * master wins. On a cluster it returns when an executor has answered.
   *
   * @throws VoicemillException ENVIRONMENT if Spark does not start, or the cluster does not answer
   *     or gives no executor; USAGE for settings that cannot work with the master
   */
  public static SparkSession open(Configuration configuration) {
    Master master = Master.of(configuration);
    LocalGpuKeys.refuse(master, SessionSettings.effective(configuration));
    if (master.kind() == MasterKind.STANDALONE) {
      MasterAddress.requireListener(master);
    }
    SparkSession.Builder builder = SparkSession.builder().appName("voicemill").master(master.url());
    SessionSettings.of(configuration).forEach(builder::config);
    SparkSession spark = start(builder, master);
    if (master.kind().cluster()) {
      try {
        FirstExecutor.await(spark, master);
      } catch (VoicemillException e) {
        spark.stop();
        throw e;
      }
    }
    return spark;
  }

  private static SparkSession start(SparkSession.Builder builder, Master master) {
    try {
      if (master.kind() != MasterKind.STANDALONE) {
        return builder.getOrCreate();
      }
      SparkSession spark = Patience.within(REGISTRATION, builder::getOrCreate);
      SparkSession.setActiveSession(spark);
      return spark;
    } catch (TimeoutException e) {
      throw MasterAddress.silent(
          master, "no registration within %d s".formatted(REGISTRATION.toSeconds()));
    } catch (Exception e) {
      throw new VoicemillException(
          Problem.in(
              "spark.master",
              ProblemCode.ENVIRONMENT,
              "Spark does not start with master '%s'.".formatted(master.url()),
              "It says: %s.".formatted(e.getMessage()),
              "Check spark.master and spark.conf in the configuration; on one machine: local[*]."),
          e);
    }
  }

  /** Settings of the file systems, as the session will have them, without starting one. */
  public static org.apache.hadoop.conf.Configuration hadoop(Configuration configuration) {
    org.apache.hadoop.conf.Configuration hadoop = new org.apache.hadoop.conf.Configuration();
    SessionSettings.effective(configuration)
        .forEach(
            (name, value) -> {
              if (name.startsWith(HADOOP_PREFIX)) {
                hadoop.set(name.substring(HADOOP_PREFIX.length()), value);
              }
            });
    return hadoop;
  }
}
