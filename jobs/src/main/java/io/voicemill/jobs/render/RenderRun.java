package io.voicemill.jobs.render;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.lexicon.ConfiguredLexicons;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.StoredClips;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Opens Spark and the models around render jobs. */
public final class RenderRun {

  private RenderRun() {}

  /** Does work in a session of its own and closes the session and the models after it. */
  public static <T> T inSession(Configuration configuration, Function<SparkSession, T> work) {
    SparkSession spark = SparkSessions.open(configuration);
    try {
      return work.apply(spark);
    } finally {
      spark.stop();
      JvmTakeMakers.closeAll();
      OutputStores.closeAll();
    }
  }

  /** A job of the stock voices, with the models of a configuration. */
  public static RenderJob job(SparkSession spark, Configuration configuration, ProgressView view) {
    return job(spark, configuration, Roster.NONE, view);
  }

  /**
   * A job with the models of a configuration.
   *
   * @param speakers beside the stock voices
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a model is not there;
   *     UNREADABLE_SOURCE for a lexicon that cannot be used
   */
  public static RenderJob job(
      SparkSession spark, Configuration configuration, Roster speakers, ProgressView view) {
    Lexicons lexicons = ConfiguredLexicons.of(configuration);
    return new RenderJob(
        spark,
        configuration,
        new JvmTakeMakers(
            ConfiguredModels.settings(configuration, lexicons, speakers),
            new StoredClips(configuration.s3())),
        RenderStage.of(spark, configuration),
        ConfiguredModels.bundles(configuration),
        lexicons,
        view);
  }
}
