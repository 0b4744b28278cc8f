package io.voicemill.transforms.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.transforms.LocalSpark;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.intake.RawLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class TestExpansion {

  private static final SweepGrid GRID =
      new SweepGrid(
          List.of(EmotionWord.parse("happy"), EmotionWord.parse("[0,0,.7,0,0,.3,0,0]")),
          List.of(.4, 1.6),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          SweepGrid.Reference.NEUTRAL);

  private static Dataset<Row> lines(SparkSession spark, List<Map<String, Object>> lines) {
    return spark.createDataset(
        lines.stream().map(line -> RawLines.readable(line, "memory", Optional.empty())).toList(),
        Encoders.row(RawLines.SCHEMA));
  }

  private static Map<String, Object> line(String lineId, String variant) {
    Map<String, Object> line = new HashMap<>();
    line.put("line_id", lineId);
    line.put("text", "Hello.");
    line.put("emotion_text", "bored");
    line.put("emotion_weight", .3);
    line.put("duration_seconds", 2.5);
    line.put("sku", "KT-1500");
    line.put("variant", variant);
    return line;
  }

  private static List<Map<String, Object>> expanded(Dataset<Row> raw, SweepGrid grid) {
    return new Expansion(grid.variants())
        .apply(raw).collectAsList().stream().map(row -> Rows.parse(row.getString(0))).toList();
  }

  @Test
  void everyLineComesInEveryVariant(SparkSession spark) {
    List<Map<String, Object>> rows =
        expanded(lines(spark, List.of(line("a", null), line("b", ""), line("c", "formal"))), GRID);

    assertThat(rows).hasSize(3 * 5);
    assertThat(rows.stream().map(row -> row.get("line_id") + " " + row.get("variant")).distinct())
        .hasSize(15)
        .contains(
            "a neutral",
            "b happy-1.6",
            "c formal.neutral",
            "c formal.vector-sad0.7-melancholic0.3-0.4");
  }

  @Test
  void aVariantReplacesTheEmotionAndKeepsTheRest(SparkSession spark) {
    List<Map<String, Object>> rows = expanded(lines(spark, List.of(line("a", null))), GRID);

    assertThat(rows.get(0))
        .containsEntry("emotion_text", null)
        .containsEntry("emotion_weight", null)
        .containsEntry("emotion_intensity", null)
        .containsEntry("duration_seconds", 2.5)
        .containsEntry("sku", "KT-1500");
    assertThat(rows.get(1))
        .containsEntry("emotion_text", "preset:happy")
        .containsEntry("emotion_vector", null)
        .containsEntry("emotion_intensity", .4);
    assertThat(rows.get(3))
        .containsEntry("emotion_text", null)
        .containsEntry("emotion_vector", List.of(0.0, 0.0, .7, 0.0, 0.0, .3, 0.0, 0.0));
  }

  @Test
  void withoutVariantsLinesStayAsTheyAre(SparkSession spark) {
    Dataset<Row> raw = lines(spark, List.of(line("a", null)));
    assertThat(Expansion.NONE.apply(raw)).isSameAs(raw);
  }
}
