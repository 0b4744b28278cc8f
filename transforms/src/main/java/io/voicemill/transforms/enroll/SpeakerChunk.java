package io.voicemill.transforms.enroll;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.enrolment.Enrolment;
import io.voicemill.runtime.enrolment.SpeakerEnroller;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.RefusedSpeakerTable;
import io.voicemill.schemas.speaker.SpeakerQuality;
import io.voicemill.schemas.speaker.SpeakerRecord;
import io.voicemill.schemas.speaker.SpeakerTable;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Enrols speakers one after the other. A failure touches its own speaker only; a JVM that cannot
 * open its models at all ends the task, and so does a note that cannot be written: no speaker is
 * refused for it.
 */
final class SpeakerChunk implements Iterator<Row> {

  private static final String ORIGIN = "enroll";

  private final Enroll enroll;
  private final Map<String, Enrolled> current;
  private final Iterator<Row> speakers;
  private Optional<SpeakerEnroller> enroller = Optional.empty();

  SpeakerChunk(Enroll enroll, Map<String, Enrolled> current, Iterator<Row> speakers) {
    this.enroll = requireNonNull(enroll, "enroll is null");
    this.current = requireNonNull(current, "current is null");
    this.speakers = requireNonNull(speakers, "speakers is null");
  }

  @Override
  public boolean hasNext() {
    return speakers.hasNext();
  }

  @Override
  public Row next() {
    SpeakerRows given = SpeakerRows.of(speakers.next());
    try {
      return enrolled(given);
    } catch (SpeakerFailure e) {
      return refused(given, e.problem(), Optional.empty());
    }
  }

  private Row enrolled(SpeakerRows given) {
    List<ReferenceRow> rows = attempt(given::read);
    SpeakerEnroller opened = enroller();
    String key = attempt(() -> opened.key(rows, enroll.recordings()));
    Optional<Enrolled> last = Optional.ofNullable(current.get(given.speakerId()));
    if (last.filter(made -> made.enrolmentKey().equals(key)).isPresent()) {
      enroll.counters().reused().add(1);
      return RowFactory.create(EnrolledTable.UNCHANGED, Rows.json(Map.of()));
    }
    Optional<String> note = Futures.await(enroll.sink().findNoted(given.speakerId(), key));
    if (note.isPresent()) {
      enroll.counters().reused().add(1);
      return RowFactory.create(EnrolledTable.MADE, note.get());
    }
    Enrolment enrolment = attempt(() -> opened.enroll(rows, enroll.recordings()));
    if (enrolment instanceof Enrolment.Refused refused) {
      return refused(given, refused.problem(), Optional.of(refused.quality()));
    }
    int version = last.map(made -> made.version() + 1).orElse(1);
    return kept((Enrolment.Made) enrolment, version, key);
  }

  private Row kept(Enrolment.Made made, int version, String key) {
    String json =
        Rows.json(
            SpeakerTable.row(
                new SpeakerRecord(
                    made.speaker(),
                    made.displayName(),
                    version,
                    made.languages(),
                    made.seconds(),
                    Optional.of(made.quality()),
                    made.acceptedPoor(),
                    made.bundle(),
                    key,
                    ORIGIN,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    Futures.await(enroll.sink().keep(made.speakerId(), key, json));
    enroll.counters().enrolled().add(1);
    return RowFactory.create(EnrolledTable.MADE, json);
  }

  private Row refused(SpeakerRows given, Problem problem, Optional<SpeakerQuality> quality) {
    enroll.counters().refused().add(1);
    return RowFactory.create(
        EnrolledTable.REFUSED,
        Rows.json(RefusedSpeakerTable.row(given.speakerId(), problem, quality, given.rowsJson())));
  }

  private SpeakerEnroller enroller() {
    if (enroller.isEmpty()) {
      enroller = Optional.of(enroll.makers().enroller());
    }
    return enroller.get();
  }

  private static <T> T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (VoicemillException e) {
      throw new SpeakerFailure(e.problem(), e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new SpeakerFailure(outOfMemory(), e);
    } catch (RuntimeException e) {
      throw new SpeakerFailure(
          Problem.of(
              ProblemCode.MODEL_FAILURE,
              "Something failed on this speaker's recordings: %s.".formatted(e),
              "The other speakers go on.",
              "Take the recordings out one by one to see which it is, and run the job again."),
          e);
    }
  }

  private static Problem outOfMemory() {
    return Problem.of(
        ProblemCode.MODEL_FAILURE,
        "The memory did not suffice for this speaker's recordings.",
        "The other speakers go on.",
        "Give fewer or shorter recordings, or give the job more memory by VOICEMILL_HEAP.");
  }

  /** Ends one speaker; failures of the sink are not among them: those end the task. */
  private static final class SpeakerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SpeakerFailure(Problem problem, Throwable cause) {
      super(problem.message(), cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
