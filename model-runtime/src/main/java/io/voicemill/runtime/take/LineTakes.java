package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.TakeRanking;
import io.voicemill.runtime.quality.TakeVerdict;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.quality.reading.ReadingJudge;
import io.voicemill.runtime.quality.reading.Rehearsal;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.ReadingProposal;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The takes of one line so far, and what to try next. */
final class LineTakes {
  private static final Logger log = LoggerFactory.getLogger(LineTakes.class);

  private final TakeStudio studio;
  private final LineRehearsal rehearsal;
  private final SpokenText given;
  private final Clock synthesis = new Clock();
  private final Clock recognition = new Clock();
  private final List<Correction> corrections = new ArrayList<>();
  private final Clock rehearsing = new Clock();
  private Candidate first;
  private Candidate best;
  private Candidate latest;
  private ReadingRepairs readings = new ReadingRepairs(List.of());

  LineTakes(TakeStudio studio, LineRehearsal rehearsal, SpokenText given) {
    this.studio = requireNonNull(studio, "studio is null");
    this.rehearsal = rehearsal;
    this.given = given;
  }

  int attempts() {
    return corrections.size();
  }

  /**
   * Whether another take may be better; none is where the length that was asked for is at fault.
   */
  boolean worthAnother() {
    boolean asked = !(rehearsal.line().duration() instanceof DurationRequest.Natural);
    boolean length = best.examined().verdict().only(TakeVerdict.Check.LENGTH);
    return best.status() != QaStatus.PASS && !(asked && length);
  }

  Attempt next() {
    return readings
        .next(this::isWritable)
        .map(respelling -> RepairPlan.respelt(rehearsal.line(), respelling))
        .orElseGet(
            () ->
                RepairPlan.next(
                    rehearsal.line(),
                    given,
                    attempts() + 1,
                    latest.wordsWrong(),
                    readings.settled(),
                    rehearsal.prosody().tempo()));
  }

  /** Makes the take of an attempt. */
  void add(Attempt attempt) {
    latest = studio.candidate(rehearsal, given, attempt, synthesis, recognition);
    List<ReadingDoubt> settled = List.of();
    if (best == null) {
      readings = new ReadingRepairs(doubts());
    } else {
      settled = readings.settle(attempt.respelling(), this::healed);
    }
    latest = latest.doubted(readings.left(attempt.respelling()));
    corrections.add(correction(Proposals.of(given, settled)));
    if (best == null) {
      first = latest;
      best = latest;
    } else if (TakeRanking.BEST_FIRST.compare(latest.examined(), best.examined()) < 0) {
      best = latest;
    }
  }

  /** A judge that fails must not cost the line its take; what it has spoken is synthesis. */
  private List<ReadingDoubt> doubts() {
    Rehearsal timed = new TimedRehearsal(rehearsal, rehearsing);
    try {
      return recognition.time(
          () ->
              studio
                  .judge()
                  .map(judge -> judge.doubts(given, latest.speech().audio(), timed))
                  .orElse(List.of()));
    } catch (RuntimeException e) {
      log.warn("The readings of line {} were not judged.", rehearsal.line().key(), e);
      return List.of();
    }
  }

  private boolean healed(ReadingDoubt doubt) {
    ReadingJudge judge = studio.judge().orElseThrow();
    return recognition.time(
        () -> judge.heals(doubt, given, first.speech().audio(), latest.speech().audio()));
  }

  private boolean isWritable(Respelling respelling) {
    try {
      return !respelling.apply(given, rehearsal::read).parts().isEmpty();
    } catch (VoicemillException e) {
      log.info("Line {} cannot be written as {}.", rehearsal.line().key(), respelling.repair(), e);
      return false;
    }
  }

  Candidate best() {
    return best;
  }

  List<Correction> corrections() {
    return corrections;
  }

  double synthesisSeconds() {
    return synthesis.seconds() + rehearsing.seconds();
  }

  double recognitionSeconds() {
    return recognition.seconds() - rehearsing.seconds();
  }

  private Correction correction(List<ReadingProposal> proposals) {
    return new Correction(
        attempts() + 1,
        latest.attempt().repair(),
        latest.status(),
        latest.examined().measures().errorRate(),
        latest.examined().verdict().reasons(),
        proposals);
  }
}
