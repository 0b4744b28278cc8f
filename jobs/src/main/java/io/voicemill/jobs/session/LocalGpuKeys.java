package io.voicemill.jobs.session;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Settings of GPUs that a session on one machine must not have. */
final class LocalGpuKeys {

  private static final String FORM = "spark\\.\\w+\\.resource\\.gpu\\..+";

  private LocalGpuKeys() {}

  /**
   * Refuses them with a local master: Spark takes them and then runs no task.
   *
   * @throws VoicemillException USAGE
   */
  static void refuse(Master master, Map<String, String> settings) {
    Optional<String> key =
        new TreeSet<>(settings.keySet()).stream().filter(name -> name.matches(FORM)).findFirst();
    if (master.kind() == MasterKind.LOCAL && key.isPresent()) {
      throw new VoicemillException(
          Problem.in(
              key.get(),
              ProblemCode.USAGE,
              "%s has no place with master %s.".formatted(key.get(), master.url()),
              "On one machine Spark assigns no GPUs: a task that asks for one waits forever.",
              "Remove it; 'device: cuda' alone uses the GPU of this machine, and"
                  + " CUDA_VISIBLE_DEVICES chooses one of several."));
    }
  }
}
