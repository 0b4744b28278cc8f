package io.voicemill.transforms.intake;

import static io.voicemill.transforms.Scripts.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.transforms.FakeTakeMaker;
import io.voicemill.transforms.LocalSpark;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.Scripts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class TestIntake {
  private static final Descriptions NO_DESCRIPTIONS = new Descriptions(Map.of());

  @Test
  void everyRowComesOutOnceAsALineOrARejection(SparkSession spark) {
    Map<String, String> codes =
        codes(
            spark,
            line("good", "Hello.", "a"),
            line("empty", "", "a"),
            line("emoji", FakeTakeMaker.UNREADABLE, "a"),
            line("who", "Hello.", FakeTakeMaker.STRANGER),
            line("../up", "Hello.", "a"));

    assertThat(codes)
        .containsOnly(
            Map.entry("good", "line"),
            Map.entry("empty", "MISSING_VALUE"),
            Map.entry("emoji", "NOTHING_TO_SPEAK"),
            Map.entry("who", "UNKNOWN_SPEAKER"),
            Map.entry("../up", "UNSAFE_IDENTIFIER"));
  }

  @Test
  void aLineOnWhichTheFrontEndBreaksDoesNotEndTheJob(SparkSession spark) {
    List<Row> rows =
        new Intake("run", LineLimits.DEFAULT, FakeTakeMaker.MAKERS, NO_DESCRIPTIONS)
            .apply(
                Scripts.of(
                    spark,
                    line("good", "Hello.", "a"),
                    line("odd", FakeTakeMaker.UNFORESEEN, "a"),
                    line("deep", FakeTakeMaker.TOO_DEEP, "a")))
            .collectAsList();

    assertThat(rows)
        .map(row -> row.<String>getAs(IntakeTable.REJECTED))
        .filteredOn(rejected -> rejected != null)
        .map(Rows::parse)
        .extracting(rejected -> rejected.get("line_id"), rejected -> rejected.get("code"))
        .containsExactlyInAnyOrder(tuple("odd", "MODEL_FAILURE"), tuple("deep", "MODEL_FAILURE"));
    assertThat(rows)
        .map(row -> row.<String>getAs(IntakeTable.REJECTED))
        .anyMatch(
            rejected ->
                rejected != null
                    && rejected.contains("java.lang.StringIndexOutOfBoundsException: begin 0"));
    assertThat(rows).hasSize(3);
  }

  @Test
  void linesThatWouldOverwriteEachOtherAreAllRejected(SparkSession spark) {
    Map<String, String> codes =
        codes(
            spark,
            line("twice", "One.", "a"),
            line("twice", "Two.", "b"),
            line("once", "Three.", "a"));

    assertThat(codes)
        .containsOnly(
            Map.entry("twice", "DUPLICATE_LINE+DUPLICATE_LINE"), Map.entry("once", "line"));
  }

  @Test
  void rejectedRowsThatHaveNoPathAreNotTakenForDuplicates(SparkSession spark) {
    assertThat(codes(spark, line("x", "", "a"), line("y", "", "a")).values())
        .containsExactly("MISSING_VALUE", "MISSING_VALUE");
  }

  @Test
  void whereLinesArriveTheLastOfANameIsKept(SparkSession spark) {
    Dataset<Row> raw =
        spark.createDataFrame(
            List.of(
                arrived("0002", "twice", "Two."),
                arrived("0001", "twice", "One."),
                arrived("0003", "once", "Three.")),
            RawLines.SCHEMA);

    List<Row> taken =
        new Intake("run", LineLimits.DEFAULT, FakeTakeMaker.MAKERS, NO_DESCRIPTIONS)
            .apply(raw)
            .collectAsList();

    assertThat(taken).hasSize(3);
    for (Row row : taken) {
      assertThat(row.isNullAt(row.fieldIndex(IntakeTable.REJECTED)))
          .isEqualTo(!row.<String>getAs(IntakeTable.ROW_JSON).contains("One."));
    }
  }

  @Test
  void aFlawedLineIsRejectedWithItsReason(SparkSession spark) {
    Row flawed =
        RawLines.flawed(
            Map.of("value", "{"),
            "kafka://lines?partition=0&offset=7",
            Problem.of(ProblemCode.UNREADABLE_SOURCE, "Not JSON.", "It ends.", "Close it."));

    Row row =
        new Intake("run", LineLimits.DEFAULT, FakeTakeMaker.MAKERS, NO_DESCRIPTIONS)
            .apply(spark.createDataFrame(List.of(flawed), RawLines.SCHEMA))
            .head();

    assertThat(Rows.parse(row.getAs(IntakeTable.REJECTED)))
        .containsEntry("code", "UNREADABLE_SOURCE")
        .containsEntry("problem", "Not JSON.")
        .containsEntry("line_id", null)
        .containsEntry("source", "kafka://lines?partition=0&offset=7");
  }

  private static Row arrived(String arrival, String lineId, String text) {
    return RawLines.readable(
        Map.of("line_id", lineId, "text", text, "speaker_id", "a"), "memory", Optional.of(arrival));
  }

  private static Map<String, String> codes(SparkSession spark, String[]... lines) {
    Map<String, String> codes = new TreeMap<>();
    for (Row row :
        new Intake("run", LineLimits.DEFAULT, FakeTakeMaker.MAKERS, NO_DESCRIPTIONS)
            .apply(Scripts.of(spark, lines))
            .collectAsList()) {
      Map<String, Object> given = Rows.parse(row.getAs(IntakeTable.ROW_JSON));
      assertThat(given).containsEntry("sku", "sku of " + given.get("line_id"));
      String rejected = row.getAs(IntakeTable.REJECTED);
      String code = rejected == null ? "line" : (String) Rows.parse(rejected).get("code");
      codes.merge((String) given.get("line_id"), code, (one, other) -> one + "+" + other);
    }
    return codes;
  }
}
