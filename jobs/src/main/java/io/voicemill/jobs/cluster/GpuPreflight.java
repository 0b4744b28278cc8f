package io.voicemill.jobs.cluster;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.SparkEnv;

/** Meets a demand for CUDA, or refuses it, before any work. */
public final class GpuPreflight {

  private GpuPreflight() {}

  /** What an executor says of its GPU. */
  private record Answer(String executor, Problem problem) implements Serializable {}

  /**
   * Tries the GPU of every slot that will render, with a small graph. Does nothing unless the
   * device is {@code cuda}.
   *
   * @throws VoicemillException DEVICE with the reason
   */
  public static void require(RenderStage stage) {
    stage.request().requireWhatIsDemanded();
    switch (stage.request().device()) {
      case AUTO, CPU -> {}
      case CUDA -> {
        if (stage.request().way() == GpuRequest.Way.LOCAL) {
          GraphPool.shared().resolve(Device.cuda(0));
        } else {
          requireOnExecutors(stage);
        }
      }
    }
  }

  private static void requireOnExecutors(RenderStage stage) {
    List<Answer> failures = ExecutorTasks.run(stage, GpuPreflight::failure);
    failures.stream()
        .min(Comparator.comparing(Answer::executor))
        .ifPresent(
            first -> {
              throw new VoicemillException(
                  Problem.in(
                      "device",
                      ProblemCode.DEVICE,
                      "On executor %s: %s".formatted(first.executor(), first.problem().problem()),
                      first.problem().why(),
                      first.problem().fix()));
            });
  }

  private static List<Answer> failure() {
    try {
      GraphPool.shared().resolve(TaskDevice.ofRunningTask(Device.cuda(0)));
      return List.of();
    } catch (VoicemillException e) {
      return List.of(new Answer(SparkEnv.get().executorId(), e.problem()));
    }
  }
}
