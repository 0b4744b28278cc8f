package io.voicemill.jobs.cluster;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.DeviceChoice;
import io.voicemill.jobs.session.MasterKind;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;

/**
 * What a session asks of Spark in GPUs.
 *
 * @param ofExecutor GPUs of an executor; 0 for none
 * @param ofTask GPUs of every task, a fraction or a whole number; 0 for none
 * @param dynamic whether Spark adds and removes executors as it needs them
 */
public record GpuRequest(
    DeviceChoice device, MasterKind kind, int ofExecutor, double ofTask, boolean dynamic) {

  static final String EXECUTOR_AMOUNT = "spark.executor.resource.gpu.amount";
  static final String TASK_AMOUNT = "spark.task.resource.gpu.amount";
  static final String DYNAMIC = "spark.dynamicAllocation.enabled";

  /** How tasks come to their GPU. */
  public enum Way {
    /** None is used. */
    NONE,
    /** The machine's own, without Spark's help. */
    LOCAL,
    /** The render stage alone asks for it. */
    RENDER_STAGE,
    /** Every task has its share. */
    EVERY_TASK
  }

  public GpuRequest {
    requireNonNull(device, "device is null");
    requireNonNull(kind, "kind is null");
  }

  /** What settings ask for, by their Spark names. */
  static GpuRequest of(DeviceChoice device, MasterKind kind, Map<String, String> settings) {
    return new GpuRequest(
        device,
        kind,
        Integer.parseInt(settings.getOrDefault(EXECUTOR_AMOUNT, "0")),
        Double.parseDouble(settings.getOrDefault(TASK_AMOUNT, "0")),
        Boolean.parseBoolean(settings.getOrDefault(DYNAMIC, "false")));
  }

  /**
   * How tasks come to their GPU. With dynamic allocation a profile of its own would start executors
   * of its own beside those that read and plan.
   */
  Way way() {
    if (device == DeviceChoice.CPU) {
      return Way.NONE;
    }
    if (kind == MasterKind.LOCAL) {
      return Way.LOCAL;
    }
    if (ofExecutor == 0) {
      return Way.NONE;
    }
    if (!dynamic) {
      return Way.RENDER_STAGE;
    }
    return ofTask > 0 ? Way.EVERY_TASK : Way.NONE;
  }

  /**
   * Refuses a demand for CUDA that the settings of a cluster cannot meet.
   *
   * @throws VoicemillException DEVICE, naming the settings
   */
  void requireWhatIsDemanded() {
    if (device != DeviceChoice.CUDA || way() != Way.NONE) {
      return;
    }
    if (ofExecutor == 0) {
      throw refused(
          "%s is not set: on a cluster each task uses the GPU that Spark assigns to it."
              .formatted(EXECUTOR_AMOUNT),
          settings());
    }
    throw refused(
        "With %s, tasks get a GPU by %s, which is not set.".formatted(DYNAMIC, TASK_AMOUNT),
        "Set %s to 1 divided by the task slots of an executor.".formatted(TASK_AMOUNT));
  }

  private String settings() {
    return switch (kind) {
      case KUBERNETES ->
          "Set %s=1, spark.executor.resource.gpu.vendor=nvidia.com and".formatted(EXECUTOR_AMOUNT)
              + " spark.executor.resource.gpu.discoveryScript (deploy/gpu-discovery.sh in the"
              + " image).";
      case YARN ->
          "Set %s=1 and spark.executor.resource.gpu.discoveryScript (deploy/gpu-discovery.sh)."
              .formatted(EXECUTOR_AMOUNT);
      case LOCAL, LOCAL_CLUSTER, STANDALONE ->
          "Set %s=1; the workers need spark.worker.resource.gpu.amount and"
                  .formatted(EXECUTOR_AMOUNT)
              + " spark.worker.resource.gpu.discoveryScript (deploy/standalone/start.sh sets both).";
    };
  }

  private static VoicemillException refused(String why, String fix) {
    return new VoicemillException(
        Problem.in(
            "device",
            ProblemCode.DEVICE,
            "The device is cuda, and Spark gives its tasks no GPU.",
            why,
            fix + " Or set the device to auto or cpu."));
  }
}
