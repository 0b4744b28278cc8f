package io.voicemill.jobs.render;

import io.voicemill.jobs.run.ManifestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run's figures in words, for whoever reads the terminal in the morning. */
public final class SummaryText {

  private SummaryText() {}

  /** The lines to be printed. */
  public static List<String> of(RunSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(lines(summary));
    if (summary.takes() > 0) {
      lines.add("checks: " + counts(summary.takesByStatus()));
      lines.add(errorRates(summary));
      lines.add(
          String.format(
              Locale.ROOT,
              "audio: %.1f min in %.0f s, %.2f audio seconds per second",
              summary.audioSeconds() / 60,
              summary.renderSeconds(),
              summary.speed().orElse(0)));
    }
    if (summary.doneFailed() > 0) {
      lines.add(
          "%d lines that were done before had failed their checks; --retry-failed tries them again"
              .formatted(summary.doneFailed()));
    }
    if (summary.rejected() > 0) {
      lines.add("rejected: " + counts(summary.rejectedByCode()));
    }
    lines.add("");
    String out = summary.out() + "/";
    lines.add("audio     " + out + "audio");
    lines.add("takes     " + out + OutputPaths.TAKES);
    if (summary.rejected() > 0) {
      lines.add("rejected  " + out + OutputPaths.REJECTED + "/run_id=" + summary.runId());
    }
    lines.add("summary   " + out + ManifestFile.path(summary.runId()));
    return lines;
  }

  /** The run of a batch in one line. */
  public static String line(RunSummary summary) {
    return "%s: %s".formatted(summary.runId(), lines(summary));
  }

  /** All runs together. */
  public static List<String> of(RenderResult result) {
    if (result.runs() == 0) {
      return List.of("no new messages");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d lines in %d batches: %d rendered, %d already done, %d rejected"
            .formatted(
                result.lines(), result.runs(), result.takes(), result.done(), result.rejected()));
    if (result.takes() > 0) {
      lines.add("checks: " + counts(result.takesByStatus()));
      lines.add(
          String.format(
              Locale.ROOT,
              "audio: %.1f min in %.0f s",
              result.audioSeconds() / 60,
              result.renderSeconds()));
    }
    if (result.rejected() > 0) {
      lines.add("rejected: " + counts(result.rejectedByCode()));
    }
    lines.add("");
    String out = result.out() + "/";
    lines.add("audio     " + out + "audio");
    lines.add("takes     " + out + OutputPaths.TAKES);
    if (result.rejected() > 0) {
      lines.add("rejected  " + out + OutputPaths.REJECTED);
    }
    lines.add("summaries " + out + ManifestFile.RUNS);
    return lines;
  }

  /** What a run would do, in words. */
  public static List<String> of(DryRun dryRun) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d lines: %d to render, %d already done, %d rejected"
            .formatted(dryRun.lines(), dryRun.toRender(), dryRun.done(), dryRun.rejected()));
    if (dryRun.toRender() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "about %.1f min of audio, about %.0f min on %d CPU slots; %d chunks, %d voice loads",
              dryRun.audioSeconds() / 60,
              Math.ceil(dryRun.wallSeconds() / 60),
              dryRun.slots(),
              dryRun.chunks(),
              dryRun.voiceLoads()));
    }
    dryRun.rejections().forEach(rejection -> lines.add("rejected " + rejection));
    return lines;
  }

  private static String lines(RunSummary summary) {
    return "%d lines: %d rendered, %d already done, %d rejected"
        .formatted(summary.lines(), summary.takes(), summary.done(), summary.rejected());
  }

  private static String errorRates(RunSummary summary) {
    List<String> rates = new ArrayList<>();
    summary
        .cer()
        .forEach(
            (language, rate) -> {
              if (!language.equals("en")) {
                rates.add(rate(language, "CER", rate));
              }
            });
    if (summary.wer().containsKey("en")) {
      rates.add(rate("en", "WER", summary.wer().get("en")));
    }
    return rates.isEmpty()
        ? "nothing was listened to: quality.recognize is false"
        : "median error: " + String.join(", ", rates);
  }

  private static String rate(String language, String measure, double rate) {
    return String.format(Locale.ROOT, "%s %s %.3f", language, measure, rate);
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
