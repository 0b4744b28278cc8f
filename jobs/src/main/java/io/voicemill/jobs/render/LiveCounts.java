package io.voicemill.jobs.render;

import io.voicemill.transforms.render.RenderCounters;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How far rendering is, also within chunks that are not finished: executors report the counters of
 * running tasks with their heartbeats.
 */
final class LiveCounts extends SparkListener {

  /** Counts at one moment. */
  record Counts(long takes, long failed, long rejected, double audioSeconds) {

    private static final Counts NONE = new Counts(0, 0, 0, 0);

    private Counts plus(Counts other) {
      return new Counts(
          takes + other.takes,
          failed + other.failed,
          rejected + other.rejected,
          audioSeconds + other.audioSeconds);
    }

    long lines() {
      return takes + rejected;
    }
  }

  private final RenderCounters counters;
  private final Map<Long, Counts> running = new ConcurrentHashMap<>();
  private final Set<Long> ended = ConcurrentHashMap.newKeySet();

  LiveCounts(RenderCounters counters) {
    this.counters = counters;
  }

  Counts counts() {
    Counts finished =
        new Counts(
            counters.takes().value(),
            counters.failedTakes().value(),
            counters.rejectedLines().value(),
            counters.audioSeconds().value());
    return running.values().stream().reduce(finished, Counts::plus);
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    CollectionConverters.asJava(update.accumUpdates())
        .forEach(
            task -> {
              Counts counts = Counts.NONE;
              for (AccumulableInfo info : CollectionConverters.asJava(task._4())) {
                counts = counts.plus(counts(info));
              }
              if (!counts.equals(Counts.NONE) && !ended.contains((Long) task._1())) {
                running.put((Long) task._1(), counts);
              }
            });
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    ended.add(end.taskInfo().taskId());
    running.remove(end.taskInfo().taskId());
  }

  private static Counts counts(AccumulableInfo info) {
    if (info.name().isEmpty() || info.update().isEmpty()) {
      return Counts.NONE;
    }
    Object update = info.update().get();
    return switch (info.name().get()) {
      case RenderCounters.TAKES -> new Counts((Long) update, 0, 0, 0);
      case RenderCounters.FAILED_TAKES -> new Counts(0, (Long) update, 0, 0);
      case RenderCounters.REJECTED_LINES -> new Counts(0, 0, (Long) update, 0);
      case RenderCounters.AUDIO_SECONDS -> new Counts(0, 0, 0, (Double) update);
      default -> Counts.NONE;
    };
  }
}
