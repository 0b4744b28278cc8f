package io.voicemill.transforms.enroll;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.voicemill.runtime.enrolment.Recordings;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes voices of reference recordings, speaker by speaker. Each speaker is one piece of work with
 * one outcome; a failure touches its own speaker only.
 *
 * @param recordings finds the audio on each executor
 */
public record Enroll(
    EnrollMakers makers, Recordings recordings, EnrollSink sink, EnrollCounters counters)
    implements Serializable {

  static final String ROWS = "rows";

  public Enroll {
    requireNonNull(makers, "makers is null");
    requireNonNull(recordings, "recordings is null");
    requireNonNull(sink, "sink is null");
    requireNonNull(counters, "counters is null");
  }

  /**
   * The rows of one speaker together, in the order of the table; those that name nobody each for
   * themselves.
   *
   * @param references rows of {@link RawReferences}
   */
  public static Dataset<Row> speakers(Dataset<Row> references) {
    return references
        .groupBy(
            col(RawReferences.SPEAKER_ID),
            when(
                    col(RawReferences.SPEAKER_ID).equalTo(""),
                    struct(col(RawReferences.SOURCE), col(RawReferences.POSITION)))
                .as("alone"))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(RawReferences.SOURCE),
                            col(RawReferences.POSITION),
                            col(RawReferences.ROW_JSON))))
                .as("sorted"))
        .select(
            col(RawReferences.SPEAKER_ID),
            expr("transform(sorted, each -> each." + RawReferences.ROW_JSON + ")").as(ROWS));
  }

  /**
   * How many rows the reference table has.
   *
   * @param speakers as {@link #speakers} made them; not empty
   */
  public static long recordings(Dataset<Row> speakers) {
    return speakers.agg(sum(size(col(ROWS)))).head().getLong(0);
  }

  /**
   * The rows of {@link EnrolledTable}, one a speaker. Nothing is enrolled before an action.
   *
   * @param speakers as {@link #speakers} made them
   * @param current the version of each known speaker that counts
   * @param partitions over which the speakers are spread
   * @param profile of the tasks that enrol, those before them keep their own; empty for none
   */
  public Dataset<Row> apply(
      SparkSession spark,
      Dataset<Row> speakers,
      Map<String, Enrolled> current,
      int partitions,
      Optional<ResourceProfile> profile) {
    Enroll enroll = this;
    Broadcast<TreeMap<String, Enrolled>> known =
        new JavaSparkContext(spark.sparkContext()).broadcast(new TreeMap<>(current));
    JavaRDD<Row> spread = speakers.repartition(Math.max(1, partitions)).toJavaRDD();
    JavaRDD<Row> here = profile.map(spread::withResources).orElse(spread);
    return spark.createDataFrame(
        here.mapPartitions(some -> new SpeakerChunk(enroll, known.value(), some)),
        EnrolledTable.SCHEMA);
  }
}
