package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Percentiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** What the takes of a panel come to. */
record DurationFigures(List<DurationTake> takes) {

  double medianErrors(String stretch, double ratio) {
    return median(errors(take -> is(take, stretch, ratio)));
  }

  double meanErrors(String stretch, double ratio) {
    return mean(errors(take -> is(take, stretch, ratio)));
  }

  /** Distances of words from the ends of pauses, in milliseconds, without their sign. */
  double[] onsets() {
    return takes.stream().flatMap(take -> take.onsets().stream()).mapToDouble(Math::abs).toArray();
  }

  String report() {
    StringBuilder report =
        new StringBuilder("language\tstretch\tratio\ttakes\tmedian\tmean\tsimilarity\tmarked\n");
    for (String language : List.of("zh", "en", "ja", "")) {
      for (String stretch : List.of(DurationPanel.SMART, DurationPanel.PROPORTIONAL)) {
        for (double ratio : new double[] {.75, .9, 1, 1.1, 1.25}) {
          report.append(row(language, stretch, ratio));
        }
      }
    }
    double[] onsets = onsets();
    report.append(
        String.format(
            Locale.ROOT,
            "onsets %d: median %.0f ms, .95 within %.0f ms, within 25 ms %.3f, within 50 ms"
                + " %.3f%n",
            onsets.length,
            median(onsets),
            Percentiles.of(onsets, .95, 1).orElse(Double.NaN),
            within(onsets, 25),
            within(onsets, 50)));
    return report.toString();
  }

  private String row(String language, String stretch, double ratio) {
    Predicate<DurationTake> wanted =
        take ->
            is(take, stretch, ratio)
                && (language.isEmpty() || take.line().language().code().equals(language));
    double[] errors = errors(wanted);
    List<DurationTake> all = takes.stream().filter(wanted).toList();
    if (all.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%.2f\t%d\t%.3f\t%.3f\t%.3f\t%d%n",
        language.isEmpty() ? "all" : language,
        stretch,
        ratio,
        all.size(),
        median(errors),
        mean(errors),
        median(all.stream().mapToDouble(DurationTake::similarity).toArray()),
        all.stream().filter(take -> take.seconds() < take.shortest()).count());
  }

  double within(double[] onsets, double milliseconds) {
    return DoubleStream.of(onsets).filter(onset -> onset <= milliseconds).count()
        / (double) onsets.length;
  }

  private static boolean is(DurationTake take, String stretch, double ratio) {
    return take.stretch().equals(stretch) && take.ratio() == ratio;
  }

  private double[] errors(Predicate<DurationTake> wanted) {
    return takes.stream()
        .filter(wanted.and(take -> take.errors().isPresent()))
        .mapToDouble(take -> take.errors().getAsDouble())
        .toArray();
  }

  private static double median(double[] values) {
    return Percentiles.of(values, .5, 1).orElse(Double.NaN);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
