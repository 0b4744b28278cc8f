package io.voicemill.transforms.intake;

import org.apache.spark.sql.types.StructType;

/**
 * The table between reading and rendering: one row a line, either with a {@code take_id} or with a
 * {@code rejected} row in JSON.
 */
public final class IntakeTable {

  public static final String AUDIO_PATH = "audio_path";
  public static final String SPEAKER_ID = "speaker_id";
  public static final String TAKE_ID = "take_id";
  public static final String PREDICTED_SECONDS = "predicted_seconds";
  public static final String ROW_JSON = "row_json";
  public static final String SOURCE = "source";
  public static final String ARRIVAL = "arrival";
  public static final String REJECTED = "rejected";

  /** What the line's emotion columns came to, in JSON. */
  public static final String EMOTION = "emotion";

  public static final StructType SCHEMA =
      StructType.fromDDL(
          "audio_path STRING, speaker_id STRING, take_id STRING, predicted_seconds DOUBLE,"
              + " row_json STRING, source STRING, arrival STRING, rejected STRING, emotion STRING");

  private IntakeTable() {}
}
