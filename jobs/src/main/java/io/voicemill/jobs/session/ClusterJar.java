package io.voicemill.jobs.session;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The jar with everything that a stock Spark lacks, beside the jar that this class is from. */
final class ClusterJar {

  private static final String NAME = "voicemill-jobs-cluster.jar";

  private ClusterJar() {}

  /**
   * The jar, if it was built with or after our own.
   *
   * @throws VoicemillException ENVIRONMENT if it was not
   */
  static Path require(Master master) {
    return find()
        .orElseThrow(
            () ->
                new VoicemillException(
                    Problem.in(
                        "spark.master",
                        ProblemCode.ENVIRONMENT,
                        "The executors of %s lack Voicemill.".formatted(master.url()),
                        "Its classes are not in their Spark, and there is no current %s to send"
                                .formatted(NAME)
                            + " them.",
                        "Build it (mvn -DskipTests package) and run this again; or use"
                            + " spark-submit with that jar; or start the cluster with"
                            + " deploy/standalone/start.sh.")));
  }

  private static Optional<Path> find() {
    try {
      Path own =
          Path.of(ClusterJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return beside(own);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar beside another one, unless it is older. */
  static Optional<Path> beside(Path own) {
    Path jar = own.resolveSibling(NAME);
    try {
      return Files.isRegularFile(jar)
              && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(own)) >= 0
          ? Optional.of(jar)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
