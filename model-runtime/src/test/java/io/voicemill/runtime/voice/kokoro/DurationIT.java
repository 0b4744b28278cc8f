package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The real voices keep to asked lengths and are understood. The property {@code durations.lines} is
 * 3 by default, one in each language, and at most 200; the first 40 are compared with a
 * proportional stretch; each take's figures go to {@code target/durations/takes.tsv}.
 */
class DurationIT {
  private static final Path RESULTS = Path.of("target", "durations");
  private static final int FEW = 3;
  private static final int COMPARED_LINES = 40;
  private static final List<Double> COMPARED = List.of(.75, 1.25);

  @Test
  void linesKeepToTheirLengthsAndAreUnderstood() throws IOException {
    int lines = Integer.getInteger("durations.lines", FEW);
    DurationFigures figures =
        measure(lines, lines > FEW ? List.of(.75, .9, 1.0, 1.1, 1.25) : List.of(.75, 1.0, 1.25));

    Files.writeString(RESULTS.resolve("figures.txt"), figures.report());
    assertThat(figures.takes()).allMatch(take -> take.sampleError() == 0);
    double own = figures.medianErrors(DurationPanel.SMART, 1);
    for (double ratio : new double[] {.75, 1.25}) {
      assertThat(figures.medianErrors(DurationPanel.SMART, ratio))
          .as("median errors at %.2f", ratio)
          .isLessThanOrEqualTo(own + .03);
    }
    assertThat(figures.onsets()).isNotEmpty();
    assertThat(figures.within(figures.onsets(), 50)).isGreaterThanOrEqualTo(.97);
  }

  private static DurationFigures measure(int lines, List<Double> ratios) throws IOException {
    Files.createDirectories(RESULTS);
    List<DurationTake> takes = new ArrayList<>();
    int measured = 0;
    try (DurationPanel panel = DurationPanel.open();
        PrintWriter rows =
            new PrintWriter(
                Files.newBufferedWriter(RESULTS.resolve("takes.tsv"), StandardCharsets.UTF_8),
                true)) {
      rows.println(DurationTake.HEADER);
      for (DurationLine line : DurationLine.first(lines)) {
        panel.measure(
            line,
            ratios,
            measured++ < COMPARED_LINES ? COMPARED : List.of(),
            take -> {
              rows.println(take.row());
              takes.add(take);
            });
      }
    }
    return new DurationFigures(takes);
  }
}
