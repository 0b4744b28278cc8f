package io.voicemill.transforms.plan;

import java.io.Serializable;

/**
 * Cuts a row of jobs into contiguous chunks of equal cost (R. McNaughton, Scheduling with deadlines
 * and loss functions, Management Science 6, 1959: the wrap-around rule, without cutting a job).
 *
 * <p>A job belongs to the chunk in which it begins. So no chunk costs more than the mean by more
 * than one job, and chunks of jobs sorted by speaker meet at most speakers + chunks - 1 voices.
 *
 * @param totalCost of all jobs
 * @param chunks at least 1
 */
record WrapAroundRule(double totalCost, int chunks) implements Serializable {

  WrapAroundRule {
    if (chunks < 1) {
      throw new IllegalArgumentException("chunks is below 1: " + chunks);
    }
    if (!(totalCost >= 0)) {
      throw new IllegalArgumentException("totalCost is negative: " + totalCost);
    }
  }

  /**
   * The chunk of a job.
   *
   * @param costBefore of all jobs before it
   */
  int chunk(double costBefore) {
    if (totalCost == 0) {
      return 0;
    }
    return (int) Math.min(chunks - 1L, (long) (costBefore / totalCost * chunks));
  }
}
