package io.voicemill.jobs.bench;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found, in one run on one machine: ratios hold, absolutes belong to the machine.
 *
 * @param device of both sides
 * @param lines of the workload
 * @param threads bare loops, and task slots of the job
 * @param audioSeconds finished audio of the workload, which both speeds are counted in
 * @param rawAudioSeconds what the graphs put out for it, before silences are trimmed where clauses
 *     join
 * @param bare audio seconds per second of the bare loops, each round
 * @param job audio seconds per second of the job, recognition off, each round
 * @param ratio median over the rounds of job to bare
 * @param peakMemoryMebibytes of this process
 * @param peer what another engine did in the same run; empty if none was asked for
 */
public record BenchReport(
    String device,
    int lines,
    int threads,
    double audioSeconds,
    double rawAudioSeconds,
    List<Double> bare,
    List<Double> job,
    double ratio,
    long peakMemoryMebibytes,
    Map<String, Object> peer) {

  public BenchReport {
    requireNonNull(device, "device is null");
    bare = List.copyOf(bare);
    job = List.copyOf(job);
    peer = new LinkedHashMap<>(peer);
  }
}
