package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An enrolment in figures. Speakers in the table are made, left as they are, or refused; rows that
 * name nobody count as refused speakers.
 *
 * @param recordings rows of the reference table
 * @param enrolled speakers with a new version
 * @param reused speakers whose version of an earlier run stays, since nothing changed
 * @param acceptedPoor speakers among {@code enrolled} that were made although below the bar
 * @param refusedByCode refused speakers by their code
 * @param refusals the first refused speakers
 * @param enrolledByFinding how many of the speakers that were made have each finding
 * @param enrollSeconds wall time of enrolling
 * @param page where the quality page is
 */
public record EnrollSummary(
    String runId,
    String out,
    long recordings,
    long speakers,
    long enrolled,
    long reused,
    long acceptedPoor,
    Map<String, Long> refusedByCode,
    List<RefusedSpeaker> refusals,
    Map<String, Long> enrolledByFinding,
    double enrollSeconds,
    String page) {

  /** How many refused speakers are named. */
  static final int MOST_REFUSALS = 5;

  public EnrollSummary {
    requireNonNull(runId, "runId is null");
    requireNonNull(out, "out is null");
    refusedByCode = new TreeMap<>(refusedByCode);
    refusals = List.copyOf(refusals);
    enrolledByFinding = new TreeMap<>(enrolledByFinding);
    requireNonNull(page, "page is null");
  }

  public long refused() {
    return refusedByCode.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every speaker of the table has a voice. */
  public boolean allGood() {
    return refused() == 0;
  }

  /** The figures under the names of the run manifest. */
  Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("recordings", recordings);
    counts.put("speakers", speakers);
    counts.put("enrolled", enrolled);
    counts.put("reused", reused);
    counts.put("refused", refused());
    counts.put("accepted_poor", acceptedPoor);
    counts.put("refused_by_code", refusedByCode);
    counts.put("enrolled_by_finding", enrolledByFinding);
    return counts;
  }
}
