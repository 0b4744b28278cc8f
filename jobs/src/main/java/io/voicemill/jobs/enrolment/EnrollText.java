package io.voicemill.jobs.enrolment;

import io.voicemill.jobs.run.ManifestFile;
import io.voicemill.jobs.speakers.SpeakerTableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An enrolment in words, for whoever reads the terminal. */
public final class EnrollText {

  private EnrollText() {}

  /** The lines to be printed. */
  public static List<String> of(EnrollSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d speakers of %d recordings: %d made, %d already there, %d refused"
            .formatted(
                summary.speakers(),
                summary.recordings(),
                summary.enrolled(),
                summary.reused(),
                summary.refused()));
    if (summary.enrolled() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%.0f s, %.1f s a speaker",
              summary.enrollSeconds(),
              summary.enrollSeconds() / summary.enrolled()));
    }
    if (summary.acceptedPoor() > 0) {
      lines.add("%d made although below the bar".formatted(summary.acceptedPoor()));
    }
    if (!summary.enrolledByFinding().isEmpty()) {
      lines.add("found in those made: " + counts(summary.enrolledByFinding()));
    }
    if (!summary.allGood()) {
      lines.add("refused: " + counts(summary.refusedByCode()));
      summary.refusals().forEach(refusal -> lines.add("  " + refusal.words()));
      long more = summary.refused() - summary.refusals().size();
      if (more > 0) {
        lines.add("  and %d more: the page names them all".formatted(more));
      }
    }
    lines.add("");
    String out = summary.out() + "/";
    lines.add("speakers  " + out + SpeakerTableSource.FOLDER);
    if (!summary.allGood()) {
      lines.add("refused   " + out + SpeakerRuns.REFUSED + "/run_id=" + summary.runId());
    }
    lines.add("quality   " + summary.page());
    lines.add("summary   " + out + ManifestFile.path(summary.runId()));
    if (summary.enrolled() + summary.reused() > 0) {
      lines.add("");
      lines.add(
          "next: voicemill render --scripts TABLE --speakers %s --out FOLDER"
              .formatted(quoted(summary.out())));
    }
    return lines;
  }

  /** What the rows of a table alone say. */
  public static List<String> of(EnrollDryRun dryRun) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d speakers of %d recordings: %d to be enrolled, %d refused for their rows"
            .formatted(
                dryRun.speakers(),
                dryRun.recordings(),
                dryRun.speakers() - dryRun.refused(),
                dryRun.refused()));
    dryRun.refusals().forEach(refusal -> lines.add("refused " + refusal.words()));
    lines.add("no recording was opened");
    return lines;
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String place) {
    return place.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? place
        : "'" + place.replace("'", "'\\''") + "'";
  }
}
