package io.voicemill.jobs.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a benchmark found, in one run on one machine: ratios hold, absolutes belong to the machine.
 *
 * @param lines of the workload
 * @param threads bare loops, and task slots of the job
 * @param bare audio seconds per second of the bare loops, each round
 * @param job audio seconds per second of the job, recognition off, each round
 * @param ratio median over the rounds of job to bare
 * @param peakMemoryMebibytes of this process
 * @param peer what another engine did in the same run
 */
public record BenchReport(
    int lines,
    int threads,
    List<Double> bare,
    List<Double> job,
    double ratio,
    long peakMemoryMebibytes,
    Optional<Map<String, Object>> peer) {

  public BenchReport {
    bare = List.copyOf(bare);
    job = List.copyOf(job);
  }
}
