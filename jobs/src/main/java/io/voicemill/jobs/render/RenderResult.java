package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * Runs in figures, all together.
 *
 * @param out where they wrote
 * @param runs how many
 */
public record RenderResult(
    String out,
    long runs,
    long lines,
    long done,
    long doneFailed,
    Map<String, Long> rejectedByCode,
    Map<String, Long> takesByStatus,
    double audioSeconds,
    double renderSeconds) {

  public RenderResult {
    requireNonNull(out, "out is null");
    rejectedByCode = new TreeMap<>(rejectedByCode);
    takesByStatus = new TreeMap<>(takesByStatus);
  }

  static RenderResult none(String out) {
    return new RenderResult(out, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0);
  }

  RenderResult plus(RunSummary run) {
    return new RenderResult(
        out,
        runs + 1,
        lines + run.lines(),
        done + run.done(),
        doneFailed + run.doneFailed(),
        sums(rejectedByCode, run.rejectedByCode()),
        sums(takesByStatus, run.takesByStatus()),
        audioSeconds + run.audioSeconds(),
        renderSeconds + run.renderSeconds());
  }

  public long rejected() {
    return TakeFigures.total(rejectedByCode);
  }

  public long takes() {
    return TakeFigures.total(takesByStatus);
  }

  /** Whether every line has a usable take. */
  public boolean allGood() {
    return rejected() == 0 && takesByStatus.getOrDefault("fail", 0L) == 0 && doneFailed == 0;
  }

  private static Map<String, Long> sums(Map<String, Long> some, Map<String, Long> others) {
    Map<String, Long> sums = new TreeMap<>(some);
    others.forEach((key, count) -> sums.merge(key, count, Long::sum));
    return sums;
  }
}
