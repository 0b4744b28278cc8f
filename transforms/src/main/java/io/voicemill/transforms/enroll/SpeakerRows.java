package io.voicemill.transforms.enroll;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.ReferenceRowReader;
import io.voicemill.schemas.table.Excerpts;
import io.voicemill.transforms.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * All rows of one speaker, in the order of the table. One bad row refuses the speaker as a whole: a
 * voice is never made of half of its recordings without anybody having said so.
 *
 * @param speakerId empty for rows that name nobody; those stand alone
 * @param rowsJson as they came in
 */
record SpeakerRows(String speakerId, List<String> rowsJson) {

  SpeakerRows {
    requireNonNull(speakerId, "speakerId is null");
    rowsJson = List.copyOf(rowsJson);
  }

  /** A row of {@link Enroll#speakers}. */
  static SpeakerRows of(Row row) {
    return new SpeakerRows(
        row.getAs(RawReferences.SPEAKER_ID), row.getList(row.fieldIndex(Enroll.ROWS)));
  }

  /**
   * Checks the rows one by one and against each other.
   *
   * @throws VoicemillException as {@link ReferenceRowReader#read}; INVALID_VALUE if two rows
   *     contradict each other
   */
  List<ReferenceRow> read() {
    List<ReferenceRow> rows = new ArrayList<>();
    for (String json : rowsJson) {
      rows.add(read(Rows.parse(json)));
    }
    requireOne("consent", rows, row -> row.consent().map(Consent::text));
    requireOne("display_name", rows, ReferenceRow::displayName);
    return rows;
  }

  private ReferenceRow read(Map<String, Object> values) {
    try {
      return ReferenceRowReader.read(values);
    } catch (VoicemillException e) {
      if (rowsJson.size() == 1) {
        throw e;
      }
      Problem problem = e.problem();
      throw new VoicemillException(
          new Problem(
              problem.code(),
              problem.column(),
              "The row of the recording %s: %s"
                  .formatted(Excerpts.of(String.valueOf(values.get("audio"))), problem.problem()),
              problem.why()
                  + " A speaker with a bad row is refused as a whole, so that no voice is made of"
                  + " a part of the recordings.",
              problem.fix()),
          e);
    }
  }

  private void requireOne(
      String column, List<ReferenceRow> rows, Function<ReferenceRow, Optional<String>> value) {
    Set<String> given =
        rows.stream()
            .map(value)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (given.size() > 1) {
      throw new VoicemillException(
          Problem.in(
              column,
              ProblemCode.INVALID_VALUE,
              "The rows of the speaker %s differ in %s: %s."
                  .formatted(
                      Excerpts.of(speakerId),
                      column,
                      given.stream()
                          .limit(3)
                          .map(Excerpts::of)
                          .collect(Collectors.joining(" and "))),
              "A speaker is one person; two people under one name would be mixed.",
              "Give all rows of a speaker the same %s, or leave it empty in all but one."
                  .formatted(column)));
    }
  }
}
