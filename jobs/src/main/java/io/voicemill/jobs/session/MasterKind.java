package io.voicemill.jobs.session;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Optional;

/** Who gives Spark its executors. */
public enum MasterKind {
  /** Nobody: the driver's JVM renders. */
  LOCAL("spark-local.conf"),
  /** A standalone cluster on this machine that lives as long as the session. */
  LOCAL_CLUSTER("spark-standalone.conf"),
  STANDALONE("spark-standalone.conf"),
  KUBERNETES("spark-kubernetes.conf"),
  YARN("spark-standalone.conf");

  private final String settingsFile;

  MasterKind(String settingsFile) {
    this.settingsFile = settingsFile;
  }

  /**
   * The kind behind Spark's {@code master}.
   *
   * @throws VoicemillException USAGE if there is none
   */
  public static MasterKind of(String master) {
    return find(master)
        .orElseThrow(
            () ->
                new VoicemillException(
                    Problem.in(
                        "spark.master",
                        ProblemCode.USAGE,
                        "The master '%s' is not known.".formatted(master),
                        "Spark runs on one machine, on a standalone cluster, on Kubernetes or on"
                            + " YARN.",
                        "Write local[*], spark://HOST:7077, k8s://https://HOST:6443 or yarn.")));
  }

  /** Whether executors are other processes than the driver. */
  public boolean cluster() {
    return this != LOCAL;
  }

  /** Name of the file in {@code conf} with this kind's settings. */
  String settingsFile() {
    return settingsFile;
  }

  private static Optional<MasterKind> find(String master) {
    if (master.equals("local") || master.matches("local\\[[^]]+]")) {
      return Optional.of(LOCAL);
    }
    if (master.startsWith("local-cluster[")) {
      return Optional.of(LOCAL_CLUSTER);
    }
    if (master.startsWith("spark://")) {
      return Optional.of(STANDALONE);
    }
    if (master.startsWith("k8s://")) {
      return Optional.of(KUBERNETES);
    }
    return master.equals("yarn") ? Optional.of(YARN) : Optional.empty();
  }
}
