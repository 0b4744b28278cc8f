package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.TakeRanking;
import io.voicemill.runtime.quality.TakeVerdict;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.quality.reading.ReadingJudge;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.ReadingProposal;
import java.util.ArrayList;
import java.util.List;

/** The takes of one line so far, and what to try next. */
final class LineTakes {
  private final TakeStudio studio;
  private final LineRehearsal rehearsal;
  private final SpokenText given;
  private final Clock synthesis = new Clock();
  private final Clock recognition = new Clock();
  private final List<Correction> corrections = new ArrayList<>();
  private Candidate first;
  private Candidate best;
  private Candidate latest;
  private List<ReadingDoubt> doubts = List.of();

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
    Respelling.Manner manner = latest.attempt().respelling().manner();
    boolean tried = !latest.attempt().respelling().doubts().isEmpty();
    if (!doubts.isEmpty() && !(tried && manner == Respelling.Manner.HOMOPHONE)) {
      return RepairPlan.respelt(
          rehearsal.line(),
          new Respelling(
              tried ? Respelling.Manner.HOMOPHONE : Respelling.Manner.ANNOTATION, doubts));
    }
    return RepairPlan.next(
        rehearsal.line(),
        given,
        attempts() + 1,
        latest.wordsWrong(),
        best.attempt().respelling(),
        rehearsal.prosody().tempo());
  }

  /** Makes the take of an attempt. */
  void add(Attempt attempt) {
    latest = studio.candidate(rehearsal, given, attempt, synthesis, recognition);
    List<ReadingDoubt> settled = best == null ? doubt() : settle();
    latest = latest.doubted(doubts);
    corrections.add(correction(Proposals.of(given, settled)));
    if (best == null) {
      first = latest;
      best = latest;
    } else if (TakeRanking.BEST_FIRST.compare(latest.examined(), best.examined()) < 0) {
      best = latest;
    }
  }

  private List<ReadingDoubt> doubt() {
    doubts =
        recognition.time(
            () ->
                studio
                    .judge()
                    .map(judge -> judge.doubts(given, latest.speech().audio(), rehearsal))
                    .orElse(List.of()));
    return List.of();
  }

  private List<ReadingDoubt> settle() {
    List<ReadingDoubt> settled =
        doubts.stream()
            .filter(latest.attempt().respelling().doubts()::contains)
            .filter(doubt -> recognition.time(() -> healed(doubt)))
            .toList();
    doubts = doubts.stream().filter(doubt -> !settled.contains(doubt)).toList();
    return settled;
  }

  private boolean healed(ReadingDoubt doubt) {
    ReadingJudge judge = studio.judge().orElseThrow();
    return judge.heals(doubt, given, first.speech().audio(), latest.speech().audio());
  }

  Candidate best() {
    return best;
  }

  List<Correction> corrections() {
    return corrections;
  }

  double synthesisSeconds() {
    return synthesis.seconds();
  }

  double recognitionSeconds() {
    return recognition.seconds();
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
