package io.voicemill.jobs.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run would do.
 *
 * @param lines in the table
 * @param done lines that earlier runs rendered
 * @param rejectedByCode rejected lines by their code
 * @param rejections each rejected line with its problem, in words
 * @param chunks partitions of the render stage
 * @param voiceLoads how often a voice would be loaded
 * @param audioSeconds predicted
 * @param slots tasks at once
 */
public record DryRun(
    long lines,
    long done,
    Map<String, Long> rejectedByCode,
    List<String> rejections,
    int chunks,
    int voiceLoads,
    double audioSeconds,
    int slots) {

  /** Core seconds for a second of audio, recognition included, as docs/performance.md has it. */
  private static final double CORE_SECONDS_PER_AUDIO_SECOND = .9;

  public DryRun {
    rejectedByCode = new TreeMap<>(rejectedByCode);
    rejections = List.copyOf(rejections);
  }

  static DryRun nothing(int slots) {
    return new DryRun(0, 0, Map.of(), List.of(), 0, 0, 0, slots);
  }

  public long rejected() {
    return rejectedByCode.values().stream().mapToLong(Long::longValue).sum();
  }

  public long toRender() {
    return lines - done - rejected();
  }

  /** Predicted wall time of rendering on CPU cores. */
  public double wallSeconds() {
    return audioSeconds * CORE_SECONDS_PER_AUDIO_SECOND / slots;
  }
}
