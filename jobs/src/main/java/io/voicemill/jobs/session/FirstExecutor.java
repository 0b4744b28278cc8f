package io.voicemill.jobs.session;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Waits until an executor of a cluster has run a task. Spark itself would wait forever for one that
 * no worker can give.
 */
final class FirstExecutor {

  private static final Duration LEAST = Duration.ofSeconds(60);
  private static final Duration START = Duration.ofSeconds(30);

  private FirstExecutor() {}

  /**
   * Waits, and gives the executors our classes if they lack them.
   *
   * @throws VoicemillException ENVIRONMENT if no executor comes, or if there are no classes to give
   */
  static void await(SparkSession spark, Master master) {
    Duration limit = limit(spark.sparkContext().getConf());
    boolean known = within(limit, master, spark, () -> knowsOurClasses(spark));
    if (!known && master.launch() == Master.Launch.VOICEMILL) {
      spark.sparkContext().addJar(ClusterJar.require(master).toString());
    }
  }

  /** As long as Spark waits for its executors, and never less than a minute. */
  static Duration limit(SparkConf conf) {
    Duration registering =
        Duration.ofSeconds(
            conf.getTimeAsSeconds("spark.scheduler.maxRegisteredResourcesWaitingTime", "30s"));
    Duration limit = registering.plus(START);
    return limit.compareTo(LEAST) < 0 ? LEAST : limit;
  }

  /**
   * Asks with Spark's own classes only, so that the answer comes from the executor's class path.
   */
  private static boolean knowsOurClasses(SparkSession spark) {
    return !spark
        .range(0, 1, 1, 1)
        .selectExpr(
            "try_reflect('java.lang.Class', 'forName', '%s')"
                .formatted(FirstExecutor.class.getName()))
        .first()
        .isNullAt(0);
  }

  private static boolean within(
      Duration limit, Master master, SparkSession spark, Callable<Boolean> job) {
    try {
      return Patience.within(limit, job);
    } catch (TimeoutException e) {
      throw noExecutor(master, "none came within %d s".formatted(limit.toSeconds()), e);
    } catch (ExecutionException e) {
      throw noExecutor(master, "Spark says: " + firstLine(e.getCause()), e.getCause());
    } finally {
      spark.sparkContext().cancelAllJobs();
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .orElse(failure.toString())
        .replaceAll("[.\\s]+$", "");
  }

  private static VoicemillException noExecutor(Master master, String reason, Throwable cause) {
    return new VoicemillException(
        Problem.in(
            "spark.master",
            ProblemCode.ENVIRONMENT,
            "%s gives no executor: %s.".formatted(master.url(), reason),
            "No worker has the cores, the memory and the GPUs that one executor asks for, or its"
                + " executors end as soon as they start.",
            fix(master.kind())),
        cause);
  }

  private static String fix(MasterKind kind) {
    return switch (kind) {
      case KUBERNETES ->
          "Look at 'kubectl get pods -l spark-role=executor' and at the events of one of them"
              + " (kubectl describe); ask for less by spark.executor.cores, spark.executor.memory"
              + " and spark.executor.resource.gpu.amount, or add nodes.";
      case YARN ->
          "Look at the application on the resource manager's page; ask for less by"
              + " spark.executor.cores and spark.executor.memory, or free the queue.";
      case LOCAL, LOCAL_CLUSTER, STANDALONE ->
          "Look at the master's page for its workers and the applications that hold them, and at"
              + " the executors' logs in the workers' folder 'work'; ask for less by"
              + " spark.executor.cores, spark.executor.memory and"
              + " spark.executor.resource.gpu.amount.";
    };
  }
}
