package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.transforms.RenderingJvm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A run in figures. Lines in are takes, lines that were done before, and rejected lines.
 *
 * @param lines in the script table
 * @param done lines that an earlier run had rendered
 * @param doneFailed of those, lines whose take failed its checks
 * @param rejectedByCode rejected lines by their code
 * @param takesByStatus takes of this run by their verdict
 * @param audioSeconds of this run's takes
 * @param renderSeconds wall time of rendering
 * @param cer median character error rate by language
 * @param wer median word error rate by language
 * @param chunks in which the lines were rendered
 * @param voiceLoads how often a voice was loaded
 * @param executors that rendered, with what they loaded
 */
public record RunSummary(
    String runId,
    String out,
    long lines,
    long done,
    long doneFailed,
    Map<String, Long> rejectedByCode,
    Map<String, Long> takesByStatus,
    double audioSeconds,
    double renderSeconds,
    Map<String, Double> cer,
    Map<String, Double> wer,
    int chunks,
    long voiceLoads,
    List<RenderingJvm> executors) {

  public RunSummary {
    requireNonNull(runId, "runId is null");
    requireNonNull(out, "out is null");
    rejectedByCode = new TreeMap<>(rejectedByCode);
    takesByStatus = new TreeMap<>(takesByStatus);
    cer = new TreeMap<>(cer);
    wer = new TreeMap<>(wer);
    executors = List.copyOf(executors);
  }

  public long rejected() {
    return sum(rejectedByCode);
  }

  public long takes() {
    return sum(takesByStatus);
  }

  public long failed() {
    return takesByStatus.getOrDefault("fail", 0L);
  }

  /** Whether every line of the table has a usable take. */
  public boolean allGood() {
    return rejected() == 0 && failed() == 0 && doneFailed == 0;
  }

  /** Audio seconds per wall second; empty if nothing was rendered. */
  public OptionalDouble speed() {
    return takes() == 0 || renderSeconds <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(audioSeconds / renderSeconds);
  }

  /** The figures under the names of the run manifest. */
  public Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("lines", lines);
    counts.put("takes", takes());
    counts.put("already_done", done);
    counts.put("already_done_failed", doneFailed);
    counts.put("rejected", rejected());
    counts.put("takes_by_status", takesByStatus);
    counts.put("rejected_by_code", rejectedByCode);
    counts.put("audio_seconds", audioSeconds);
    counts.put("median_cer", cer);
    counts.put("median_wer", wer);
    counts.put("chunks", chunks);
    counts.put("voice_loads", voiceLoads);
    return counts;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
