package io.voicemill.runtime.emotion.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.emotion.EmotionLabel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The real voices follow an emotion. The property {@code emotion.panel} is {@code few} by default
 * and {@code all} for 800 takes; each take's figures go to {@code target/emotion/takes.tsv}.
 */
class EmotionSoundIT {
  private static final Path RESULTS = Path.of("target", "emotion");

  @Test
  void takesFollowTheEmotionAndStayTheVoice() throws IOException {
    boolean all = System.getProperty("emotion.panel", "few").equals("all");
    PanelFigures figures =
        all
            ? measure(PanelLine.ALL, EnumSet.allOf(EmotionLabel.class))
            : measure(
                PanelLine.FEW,
                EnumSet.of(
                    EmotionLabel.ANGRY,
                    EmotionLabel.SAD,
                    EmotionLabel.CALM,
                    EmotionLabel.SARCASTIC));

    Files.writeString(RESULTS.resolve("figures.txt"), figures.report());
    figures.labels().forEach(label -> assertFollowed(figures, label));
    assertThat(figures.medianSimilarity()).isGreaterThanOrEqualTo(.85);
    assertThat(figures.medianErrors()).isLessThanOrEqualTo(.03);
    assertThat(figures.agreeing()).isGreaterThanOrEqualTo(.9);
  }

  private static PanelFigures measure(List<PanelLine> lines, Set<EmotionLabel> labels)
      throws IOException {
    Files.createDirectories(RESULTS);
    try (EmotionPanel panel = EmotionPanel.open();
        PrintWriter rows =
            new PrintWriter(
                Files.newBufferedWriter(RESULTS.resolve("takes.tsv"), StandardCharsets.UTF_8),
                true)) {
      rows.println(PanelTake.HEADER);
      return new PanelFigures(panel.measure(lines, labels, 2.0, take -> rows.println(take.row())));
    }
  }

  private static void assertFollowed(PanelFigures figures, EmotionLabel label) {
    for (PanelFigures.Figure figure : PanelFigures.Figure.values()) {
      assertThat(figures.followed(label, figure))
          .as("%s of %s", figure.name().toLowerCase(Locale.ROOT), label.code())
          .isGreaterThanOrEqualTo(.9 - 1e-9);
    }
  }
}
