package io.voicemill.transforms.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.transforms.LocalSpark;
import io.voicemill.transforms.intake.IntakeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(LocalSpark.class)
class TestPlanner {

  @ParameterizedTest
  @CsvSource({"1, 40, 3, 8", "2, 200, 1, 8", "3, 17, 17, 4", "4, 5, 2, 16", "5, 1, 1, 8"})
  void chunksAreEvenAndSortedBySpeaker(
      int seed, int count, int speakers, int wanted, SparkSession spark) {
    Random random = new Random(seed);
    List<Row> lines =
        IntStream.range(0, count)
            .mapToObj(i -> line(i, "s" + random.nextInt(speakers), .5 + 10 * random.nextDouble()))
            .toList();
    double total = lines.stream().mapToDouble(TestPlanner::seconds).sum();
    double longest = lines.stream().mapToDouble(TestPlanner::seconds).max().orElseThrow();

    Plan plan = new Planner(wanted).plan(table(spark, lines));
    List<List<Row>> chunks = plan.lines().glom().collect();

    assertThat(chunks.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(lines);
    assertThat(chunks)
        .hasSizeLessThanOrEqualTo(wanted)
        .allSatisfy(chunk -> assertThat(chunk).isNotEmpty());
    assertThat(plan.chunkSeconds())
        .isSortedAccordingTo((one, other) -> Double.compare(other, one))
        .allSatisfy(
            seconds ->
                assertThat(seconds)
                    .isLessThanOrEqualTo(total / Math.min(wanted, count) + longest + 1e-9));
    for (int i = 0; i < chunks.size(); i++) {
      List<String> speakersInOrder =
          chunks.get(i).stream().<String>map(row -> row.getString(1)).toList();
      assertThat(speakersInOrder).isSorted();
      assertThat(chunks.get(i).stream().mapToDouble(TestPlanner::seconds).sum())
          .isCloseTo(plan.chunkSeconds().get(i), org.assertj.core.data.Offset.offset(1e-9));
    }
    assertThat(plan.voiceLoads()).isLessThanOrEqualTo(speakers + chunks.size() - 1);
    assertThat(plan.seconds()).isCloseTo(total, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void nothingToRenderIsAPlanToo(SparkSession spark) {
    Plan plan = new Planner(8).plan(table(spark, List.of()));

    assertThat(plan.lines().collect()).isEmpty();
    assertThat(plan.seconds()).isZero();
  }

  @Test
  void sameLinesGiveTheSamePlan(SparkSession spark) {
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add(line(i, "s" + i % 4, 1 + i % 7));
    }

    assertThat(new Planner(6).plan(table(spark, lines)).lines().glom().collect())
        .isEqualTo(new Planner(6).plan(table(spark, lines)).lines().glom().collect());
  }

  private static Dataset<Row> table(SparkSession spark, List<Row> lines) {
    return spark.createDataFrame(lines, IntakeTable.SCHEMA).repartition(5);
  }

  private static Row line(int index, String speakerId, double seconds) {
    return RowFactory.create(
        "audio/script/l%03d.wav".formatted(index),
        speakerId,
        "take" + index,
        seconds,
        "{}",
        "memory",
        null,
        null,
        null);
  }

  private static double seconds(Row row) {
    return row.getDouble(3);
  }
}
