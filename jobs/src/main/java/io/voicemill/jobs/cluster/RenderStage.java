package io.voicemill.jobs.cluster;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.MasterKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.resource.ResourceProfileBuilder;
import org.apache.spark.resource.TaskResourceRequests;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Spark schedules rendering: reading and planning take CPU slots, rendering takes GPU slots
 * where there are any. Made once for a session, so that all its stages share one profile.
 *
 * @param request what the session asks of Spark in GPUs
 * @param profile of the tasks that render; empty if they are like all others
 * @param lanes runs at once on one GPU
 */
public record RenderStage(
    SparkSession spark, GpuRequest request, Optional<ResourceProfile> profile, int lanes) {

  private static final Logger log = LoggerFactory.getLogger(RenderStage.class);

  public RenderStage {
    requireNonNull(spark, "spark is null");
    requireNonNull(request, "request is null");
    requireNonNull(profile, "profile is null");
  }

  /** The stage of a session. */
  public static RenderStage of(SparkSession spark, Configuration configuration) {
    GpuRequest request =
        GpuRequest.of(
            configuration.device(),
            MasterKind.of(spark.sparkContext().master()),
            settings(spark.sparkContext()));
    if (request.ofExecutor() > 0 && request.way() == GpuRequest.Way.NONE) {
      log.warn(
          "Executors hold GPUs that no task uses: device is {}, {} is {}",
          configuration.device(),
          GpuRequest.TASK_AMOUNT,
          request.ofTask());
    }
    int lanes = configuration.gpu().lanes();
    return new RenderStage(
        spark,
        request,
        request.way() == GpuRequest.Way.RENDER_STAGE
            ? Optional.of(gpuTasks(lanes))
            : Optional.empty(),
        lanes);
  }

  /** Lines that are rendered at once. */
  public int slots() {
    SparkContext context = spark.sparkContext();
    int cores = context.defaultParallelism();
    if (request.kind() == MasterKind.LOCAL) {
      return Math.max(1, cores);
    }
    int executors = context.statusTracker().getExecutorInfos().length - 1;
    return RenderSlots.of(settings(context), executors, cores, gpuTasksOfExecutor()).count();
  }

  private int gpuTasksOfExecutor() {
    return switch (request.way()) {
      case NONE, LOCAL -> RenderSlots.NO_GPU;
      case RENDER_STAGE -> request.ofExecutor() * lanes;
      case EVERY_TASK -> (int) Math.max(1, request.ofExecutor() / request.ofTask());
    };
  }

  private static ResourceProfile gpuTasks(int lanes) {
    return new ResourceProfileBuilder()
        .require(new TaskResourceRequests().resource(TaskDevice.GPU, 1.0 / lanes))
        .build();
  }

  private static Map<String, String> settings(SparkContext context) {
    Map<String, String> settings = new HashMap<>();
    Arrays.stream(context.getConf().getAll())
        .forEach(setting -> settings.put(setting._1(), setting._2()));
    return settings;
  }
}
