package io.voicemill.runtime.emotion.description;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How an encoder does on descriptions whose label and level are known. */
final class HeldOut {

  private static final double INTENSITY_OF_A_LEVEL = .4;

  private static final List<EmotionLabel> LABELS = List.of(EmotionLabel.values());

  private final String language;
  private final int[][] counts = new int[LABELS.size()][LABELS.size()];
  private final List<Double> levels = new ArrayList<>();
  private final List<Double> found = new ArrayList<>();

  private int hintsRight;
  private int hintsMeant;
  private int hintsFound;

  HeldOut(String language) {
    this.language = language;
  }

  void add(EmotionLabel label, int level, Set<DeliveryHint> hints, DescribedEmotion said) {
    counts[LABELS.indexOf(label)][LABELS.indexOf(said.label())]++;
    levels.add((double) level);
    found.add(said.intensity() / INTENSITY_OF_A_LEVEL);
    hintsRight += (int) said.hints().stream().filter(hints::contains).count();
    hintsMeant += hints.size();
    hintsFound += said.hints().size();
  }

  /** Harmonic mean of precision and recall over all hints. */
  double hintF1() {
    return 2.0 * hintsRight / (hintsMeant + hintsFound);
  }

  /** Share of right labels. */
  double accuracy() {
    int right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return right / (double) levels.size();
  }

  /** Share of the levels' variance that is explained. */
  double levelR2() {
    double mean = levels.stream().mapToDouble(level -> level).average().orElseThrow();
    double rest = 0;
    double total = 0;
    for (int i = 0; i < levels.size(); i++) {
      rest += Math.pow(levels.get(i) - found.get(i), 2);
      total += Math.pow(levels.get(i) - mean, 2);
    }
    return 1 - rest / total;
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%s: %d descriptions, accuracy %.3f, R2 of level %.3f, F1 of hints %.3f",
        language,
        levels.size(),
        accuracy(),
        levelR2(),
        hintF1());
  }

  /** Rows are what was meant, columns what was found. */
  String table() {
    StringBuilder table = new StringBuilder(summary()).append("\n\n| meant |");
    for (EmotionLabel label : LABELS) {
      table.append(' ').append(label.code(), 0, Math.min(4, label.code().length())).append(" |");
    }
    table.append("\n|---|").append("---:|".repeat(counts.length)).append('\n');
    for (int i = 0; i < counts.length; i++) {
      table.append("| ").append(LABELS.get(i).code()).append(" |");
      for (int count : counts[i]) {
        table.append(' ').append(count == 0 ? "" : Integer.toString(count)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }
}
