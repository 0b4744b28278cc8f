package io.voicemill.transforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.transforms.FakeTakeMaker;
import io.voicemill.transforms.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class TestDescriptions {
  private static final StructType SCRIPT =
      StructType.fromDDL(
          "line_id STRING, text STRING, speaker_id STRING, emotion_text STRING, file STRING");

  @BeforeEach
  void forgetWhatOthersEncoded() {
    FakeTakeMaker.ENCODED.clear();
  }

  @Test
  void equalDescriptionsAreEncodedOnceARun(SparkSession spark) {
    List<String> said = new ArrayList<>();
    for (int line = 0; line < 600; line++) {
      said.add("as if it were day %d of the rain".formatted(line % 7));
    }

    Descriptions descriptions = Descriptions.of(script(spark, said), FakeTakeMaker.MAKERS);

    assertThat(FakeTakeMaker.ENCODED).hasSize(7).doesNotHaveDuplicates();
    assertThat(descriptions.find(asking("as if it were day 3 of the rain"))).isPresent();
    assertThat(descriptions.find(asking("as if it were day 8 of the rain"))).isEmpty();
  }

  @Test
  void presetsBlanksAndTooLongOnesAreNotEncoded(SparkSession spark) {
    List<String> said = new ArrayList<>();
    said.add("preset:happy");
    said.add("   ");
    said.add(null);
    said.add("so ".repeat(EmotionRequest.MOST_CHARACTERS));

    Descriptions descriptions = Descriptions.of(script(spark, said), FakeTakeMaker.MAKERS);

    assertThat(FakeTakeMaker.ENCODED).isEmpty();
    assertThat(descriptions.find(asking("preset:happy"))).isPresent();
  }

  private static Dataset<Row> script(SparkSession spark, List<String> descriptions) {
    List<Row> rows = new ArrayList<>();
    for (String description : descriptions) {
      rows.add(RowFactory.create("line-" + rows.size(), "Hello.", "a", description, "memory"));
    }
    return RawLines.ofTable(spark.createDataFrame(rows, SCRIPT).repartition(5), "file");
  }

  private static EmotionRequest asking(String description) {
    return new EmotionRequest(
        Optional.of(description),
        List.of(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
