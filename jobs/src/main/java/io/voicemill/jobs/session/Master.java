package io.voicemill.jobs.session;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.schemas.problem.VoicemillException;

/**
 * The master that a session really has.
 *
 * @param url as Spark writes it
 * @param launch by what the driver was started
 */
public record Master(String url, MasterKind kind, Launch launch) {

  private static final String PROPERTY = "spark.master";

  /** By what a driver was started. */
  public enum Launch {
    /** {@code spark-submit}: settings of its command line are system properties. */
    SPARK_SUBMIT,
    /** {@code bin/voicemill}. */
    VOICEMILL
  }

  public Master {
    requireNonNull(url, "url is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(launch, "launch is null");
  }

  /**
   * The master of a configuration; that of {@code spark-submit} wins.
   *
   * @throws VoicemillException USAGE for an unknown one
   */
  public static Master of(Configuration configuration) {
    String submitted = System.getProperty(PROPERTY);
    String url = submitted == null ? configuration.spark().master().strip() : submitted;
    return new Master(
        url, MasterKind.of(url), submitted == null ? Launch.VOICEMILL : Launch.SPARK_SUBMIT);
  }
}
