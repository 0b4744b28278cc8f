package io.voicemill.jobs.render;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.SparkSessions;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Opens Spark and the models around a render job. */
public final class RenderRun {

  private RenderRun() {}

  /** Renders a table and returns its figures. */
  public static RunSummary render(
      RenderRequest request, Configuration configuration, ProgressView view) {
    return with(configuration, view, job -> job.run(request));
  }

  /** Validates, plans and prices a table. */
  public static DryRun dryRun(RenderRequest request, Configuration configuration) {
    return with(configuration, moments -> () -> {}, job -> job.dryRun(request));
  }

  private static <T> T with(
      Configuration configuration, ProgressView view, Function<RenderJob, T> work) {
    JvmTakeMakers takeMakers = new JvmTakeMakers(ConfiguredModels.settings(configuration));
    Map<String, Object> bundles = ConfiguredModels.bundles(configuration);
    try (SparkSession spark = SparkSessions.open(configuration.spark())) {
      return work.apply(new RenderJob(spark, configuration, takeMakers, bundles, view));
    } finally {
      JvmTakeMakers.closeAll();
    }
  }
}
