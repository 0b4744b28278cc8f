package io.voicemill.jobs.cluster;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How many lines a cluster renders at once.
 *
 * @param executors that are there, or that will be
 * @param cores of all of them
 * @param coresOfTask that a task takes
 * @param gpuTasksOfExecutor tasks at once that the GPUs of an executor allow
 */
record RenderSlots(int executors, int cores, int coresOfTask, int gpuTasksOfExecutor) {

  /** No bound by GPUs. */
  static final int NO_GPU = Integer.MAX_VALUE;

  private static final String MOST_EXECUTORS = "spark.dynamicAllocation.maxExecutors";

  /**
   * Slots by settings. With dynamic allocation, those of its most executors count.
   *
   * @param executors registered now
   * @param cores of the registered executors
   */
  static RenderSlots of(
      Map<String, String> settings, int executors, int cores, int gpuTasksOfExecutor) {
    int coresOfTask = number(settings, "spark.task.cpus", 1);
    boolean dynamic = Boolean.parseBoolean(settings.getOrDefault(GpuRequest.DYNAMIC, "false"));
    if (!dynamic || !settings.containsKey(MOST_EXECUTORS)) {
      return new RenderSlots(Math.max(1, executors), cores, coresOfTask, gpuTasksOfExecutor);
    }
    int most = number(settings, MOST_EXECUTORS, executors);
    int coresOfExecutor = number(settings, "spark.executor.cores", 1);
    return new RenderSlots(most, most * coresOfExecutor, coresOfTask, gpuTasksOfExecutor);
  }

  /** At least 1. */
  int count() {
    long byGpu = (long) executors * gpuTasksOfExecutor;
    return (int) Math.max(1, Math.min(cores / coresOfTask, byGpu));
  }

  private static int number(Map<String, String> settings, String name, int otherwise) {
    return Stream.ofNullable(settings.get(name))
        .map(value -> Integer.valueOf(value.strip()))
        .findFirst()
        .orElse(otherwise);
  }
}
