package io.voicemill.runtime.emotion.sound;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.take.EmotionCheck;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the takes of a panel come to. */
record PanelFigures(List<PanelTake> takes) {

  /** The four figures of a take that an emotion moves. */
  enum Figure {
    F0,
    RANGE,
    RATE,
    LEVEL;

    double of(EmotionCheck.Moves moves) {
      OptionalDouble value =
          switch (this) {
            case F0 -> moves.f0Semitones();
            case RANGE -> moves.f0Range();
            case RATE -> moves.rate();
            case LEVEL -> moves.levelDb();
          };
      return value.orElse(Double.NaN);
    }
  }

  /**
   * Rank correlation of a figure with what was asked, over the levels: the means over all lines and
   * voices.
   */
  double followed(EmotionLabel label, Figure figure) {
    List<List<PanelTake>> levels =
        List.copyOf(
            takes.stream()
                .filter(take -> take.label() == label)
                .collect(Collectors.groupingBy(PanelTake::level, TreeMap::new, Collectors.toList()))
                .values());
    return spearman(
        means(levels, take -> figure.of(take.check().asked())),
        means(levels, take -> figure.of(take.heard())));
  }

  /** The same on each line and voice alone, on average. */
  double followedOneByOne(EmotionLabel label, Figure figure) {
    Collection<List<PanelTake>> series =
        takes.stream()
            .filter(take -> take.label() == label)
            .collect(Collectors.groupingBy(take -> take.line().text() + "\t" + take.voice()))
            .values();
    return series.stream()
        .mapToDouble(
            levels ->
                spearman(
                    values(levels, take -> figure.of(take.check().asked())),
                    values(levels, take -> figure.of(take.heard()))))
        .average()
        .orElse(Double.NaN);
  }

  double medianSimilarity() {
    return median(values(takes, PanelTake::similarity));
  }

  Map<EmotionLabel, Double> medianSimilarities() {
    return takes.stream()
        .collect(
            Collectors.groupingBy(
                PanelTake::label,
                Collectors.collectingAndThen(
                    Collectors.toList(), of -> median(values(of, PanelTake::similarity)))));
  }

  double medianErrors() {
    return median(errors());
  }

  double meanErrors() {
    return Arrays.stream(errors()).average().orElse(Double.NaN);
  }

  double agreeing() {
    return takes.stream().filter(take -> take.check().agrees()).count() / (double) takes.size();
  }

  /** The distance of measured from asked that this share of the takes stays within. */
  double distance(Figure figure, double share) {
    return Percentiles.of(
            values(
                takes,
                take ->
                    Math.abs(figure.of(take.check().measured()) - figure.of(take.check().asked()))),
            share,
            1)
        .orElse(Double.NaN);
  }

  Set<EmotionLabel> labels() {
    return EnumSet.copyOf(takes.stream().map(PanelTake::label).toList());
  }

  String report() {
    StringBuilder report = new StringBuilder("label\tf0\trange\trate\tlevel\tsimilarity\n");
    for (EmotionLabel label : labels()) {
      report.append(label.code());
      for (Figure figure : Figure.values()) {
        report.append(
            String.format(
                Locale.ROOT,
                "\t%.2f (%.2f)",
                followed(label, figure),
                followedOneByOne(label, figure)));
      }
      report.append(String.format(Locale.ROOT, "\t%.3f%n", medianSimilarities().get(label)));
    }
    report.append(
        String.format(
            Locale.ROOT,
            "similarity %.3f, errors median %.3f mean %.3f, agreeing %.3f%n",
            medianSimilarity(),
            medianErrors(),
            meanErrors(),
            agreeing()));
    for (Figure figure : Figure.values()) {
      report.append(
          String.format(
              Locale.ROOT,
              "%s from asked: half within %.3f, .95 within %.3f%n",
              figure.name().toLowerCase(Locale.ROOT),
              distance(figure, .5),
              distance(figure, .95)));
    }
    return report.toString();
  }

  private double[] errors() {
    return takes.stream()
        .filter(take -> take.errors().isPresent())
        .mapToDouble(take -> take.errors().getAsDouble())
        .toArray();
  }

  private static double[] means(List<List<PanelTake>> levels, ToDoubleFunction<PanelTake> figure) {
    return levels.stream()
        .mapToDouble(takes -> takes.stream().mapToDouble(figure).average().orElseThrow())
        .toArray();
  }

  static double spearman(double[] one, double[] other) {
    double[] first = ranks(one);
    double[] second = ranks(other);
    double mean = (one.length + 1) / 2.0;
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      product += (first[i] - mean) * (second[i] - mean);
      squares += (first[i] - mean) * (first[i] - mean);
      otherSquares += (second[i] - mean) * (second[i] - mean);
    }
    return squares * otherSquares == 0 ? 0 : product / Math.sqrt(squares * otherSquares);
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double value : values) {
        ranks[i] += value < values[i] ? 1 : value == values[i] ? .5 : 0;
      }
      ranks[i] += .5;
    }
    return ranks;
  }

  private static double median(double[] values) {
    return Percentiles.of(values, .5, 1).orElse(Double.NaN);
  }

  private static double[] values(List<PanelTake> takes, Function<PanelTake, Double> value) {
    return takes.stream().mapToDouble(value::apply).toArray();
  }
}
