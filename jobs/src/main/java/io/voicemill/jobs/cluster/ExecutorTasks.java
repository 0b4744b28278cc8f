package io.voicemill.jobs.cluster;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Small work on every slot that will render. */
public final class ExecutorTasks {

  private ExecutorTasks() {}

  /** Work of one task. */
  @FunctionalInterface
  public interface Work<T> extends Serializable {

    /** What it found. */
    List<T> run();
  }

  /**
   * Runs the same work in as many tasks as there are slots, all at once if the slots are free: so
   * every executor that has come runs it at least once.
   *
   * @return what all of them found
   */
  public static <T> List<T> run(RenderStage stage, Work<T> work) {
    int slots = stage.slots();
    JavaRDD<Integer> tasks =
        JavaSparkContext.fromSparkContext(stage.spark().sparkContext())
            .parallelize(Collections.nCopies(slots, 0), slots);
    return stage
        .profile()
        .map(tasks::withResources)
        .orElse(tasks)
        .flatMap(task -> work.run().iterator())
        .collect();
  }
}
