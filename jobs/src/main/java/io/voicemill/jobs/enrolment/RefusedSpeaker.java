package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Who became no voice, and what to do about it.
 *
 * @param speakerId empty if the row names nobody
 */
public record RefusedSpeaker(
    String speakerId, String code, String problem, String why, String fix) {

  public RefusedSpeaker {
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(code, "code is null");
    requireNonNull(problem, "problem is null");
    requireNonNull(why, "why is null");
    requireNonNull(fix, "fix is null");
  }

  /** A row of the table of refused speakers. */
  static RefusedSpeaker of(Row row) {
    return new RefusedSpeaker(
        Optional.ofNullable(row.<String>getAs("speaker_id")).orElse(""),
        row.getAs("code"),
        row.getAs("problem"),
        row.getAs("why"),
        row.getAs("fix"));
  }

  /** In words, for a terminal. */
  String words() {
    String who = speakerId.isEmpty() ? "(no speaker_id)" : speakerId;
    String words = "%s %s %s".formatted(problem, why, fix);
    return !speakerId.isEmpty() && problem.contains("\"" + speakerId + "\"")
        ? words
        : who + ": " + words;
  }
}
