package io.voicemill.jobs.enrolment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of a reference table alone say; no recording was opened.
 *
 * @param recordings rows of the table
 * @param speakers that they name; rows that name nobody stand for one each
 * @param refusedByCode speakers that would be refused for their rows, by the code
 * @param refusals each of them
 */
public record EnrollDryRun(
    long recordings,
    long speakers,
    Map<String, Long> refusedByCode,
    List<RefusedSpeaker> refusals) {

  public EnrollDryRun {
    refusedByCode = new TreeMap<>(refusedByCode);
    refusals = List.copyOf(refusals);
  }

  public long refused() {
    return refusals.size();
  }
}
