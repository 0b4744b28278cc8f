package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.MasterKind;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Whether Spark starts and runs a task; on a cluster, also what each executor has and lacks. */
public final class SparkCheck implements Check {

  private final Configuration configuration;

  public SparkCheck(Configuration configuration) {
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  @Override
  public List<Finding> run() {
    try (SparkSession spark = SparkSessions.open(configuration)) {
      String master = spark.sparkContext().master();
      int slots = spark.sparkContext().defaultParallelism();
      spark.range(slots).count();
      List<Finding> findings = new ArrayList<>();
      findings.add(
          Finding.ok(
              "spark",
              "%s runs tasks with master %s, %d slot%s"
                  .formatted(spark.version(), master, slots, slots == 1 ? "" : "s")));
      if (MasterKind.of(master).cluster()) {
        findings.addAll(
            ExecutorChecks.run(
                RenderStage.of(spark, configuration), MachineChecks.of(configuration)));
      }
      return findings;
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
