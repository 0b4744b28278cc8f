package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Whether Spark starts and runs a task. */
public final class SparkCheck implements Check {

  private final Configuration configuration;

  public SparkCheck(Configuration configuration) {
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  @Override
  public List<Finding> run() {
    try (SparkSession spark = SparkSessions.open(configuration)) {
      int slots = spark.sparkContext().defaultParallelism();
      spark.range(slots).count();
      return List.of(
          Finding.ok(
              "spark",
              "%s runs tasks with master %s, %d slot%s"
                  .formatted(
                      spark.version(),
                      configuration.spark().master(),
                      slots,
                      slots == 1 ? "" : "s")));
    } catch (VoicemillException e) {
      return List.of(
          Finding.missing(
              "spark", e.problem().problem() + " " + e.problem().why(), e.problem().fix()));
    } catch (IOException | RuntimeException e) {
      return List.of(
          Finding.missing("spark", e.toString(), "Check spark.conf in the configuration."));
    }
  }
}
