package io.voicemill.transforms.enroll;

import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.RefusedSpeakerTable;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.render.RenderedTable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** A look at the rows of a reference table alone: no recording is opened. */
public final class ReferenceCheck {

  private ReferenceCheck() {}

  /**
   * The speakers that would be refused for their rows, as the table of refused ones.
   *
   * @param speakers as {@link Enroll#speakers} made them
   */
  public static Dataset<Row> refusals(Dataset<Row> speakers) {
    return RenderedTable.parsed(
        speakers.flatMap(
            (FlatMapFunction<Row, String>) row -> refusal(SpeakerRows.of(row)), Encoders.STRING()),
        EnrolledTable.REFUSALS);
  }

  private static Iterator<String> refusal(SpeakerRows rows) {
    try {
      rows.read();
      return List.<String>of().iterator();
    } catch (VoicemillException e) {
      return List.of(
              Rows.json(
                  RefusedSpeakerTable.row(
                      rows.speakerId(), e.problem(), Optional.empty(), rows.rowsJson())))
          .iterator();
    }
  }
}
