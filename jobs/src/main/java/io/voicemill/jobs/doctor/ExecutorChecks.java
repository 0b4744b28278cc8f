package io.voicemill.jobs.doctor;

import io.voicemill.jobs.cluster.ExecutorTasks;
import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.cluster.TaskDevice;
import io.voicemill.runtime.inference.Device;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;

/** The checks of a machine, on each executor of a cluster. */
final class ExecutorChecks {

  /** What one executor found. */
  private record Report(String executor, List<Finding> findings) implements Serializable {}

  private ExecutorChecks() {}

  /** Findings under the names of the executors, in their order. */
  static List<Finding> run(RenderStage stage, MachineChecks checks) {
    Map<String, List<Finding>> byExecutor = new TreeMap<>();
    for (Report report : ExecutorTasks.run(stage, () -> List.of(report(checks)))) {
      byExecutor.put(report.executor(), report.findings());
    }
    List<Finding> findings = new ArrayList<>();
    byExecutor.values().forEach(findings::addAll);
    return findings;
  }

  private static Report report(MachineChecks checks) {
    String executor = "executor " + SparkEnv.get().executorId();
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok(executor, "on " + host()));
    for (Check check : checks(checks)) {
      check.run().forEach(finding -> findings.add(named(executor, finding)));
    }
    return new Report(executor, List.copyOf(findings));
  }

  private static List<Check> checks(MachineChecks checks) {
    Device configured = Device.parse(checks.device().name().toLowerCase(Locale.ROOT));
    try {
      return checks.on(TaskDevice.ofRunningTask(configured));
    } catch (VoicemillException e) {
      List<Check> others = new ArrayList<>(checks.on(Device.CPU));
      others.add(
          () ->
              List.of(
                  Finding.missing(
                      "task's gpu",
                      e.problem().problem() + " " + e.problem().why(),
                      e.problem().fix())));
      return others;
    }
  }

  private static Finding named(String executor, Finding finding) {
    return new Finding(
        executor + ": " + finding.name(), finding.state(), finding.detail(), finding.fix());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unknown host";
    }
  }
}
