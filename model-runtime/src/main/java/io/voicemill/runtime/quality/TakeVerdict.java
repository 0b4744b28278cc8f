package io.voicemill.runtime.quality;

import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whether a take can be used.
 *
 * @param findings what fell short, the worst first, else in the order of {@link Check}
 */
public record TakeVerdict(List<Finding> findings) {

  public TakeVerdict {
    findings = List.copyOf(findings);
  }

  /** What a finding is about. */
  public enum Check {
    SAMPLES,
    LOUDNESS,
    WORDS,
    WRONG_RUN,
    READINGS,
    LENGTH,
    VOICE,
    CLIPPING,
    SILENCE,
    END,
    TRUE_PEAK,
    RECOGNITION;

    /** What reasons of this check begin with: {@code wrong run}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One thing that fell short.
   *
   * @param check what it is about
   * @param status how bad it is, never {@link QaStatus#PASS}
   * @param detail the measure, the bar and what was found
   */
  public record Finding(Check check, QaStatus status, String detail) {

    /** As tables have it: {@code words: CER .21 over .10 (heard: ...)}. */
    public String reason() {
      return check.label() + ": " + detail;
    }
  }

  /** The same with another finding, behind those that are as bad. */
  public TakeVerdict with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    more.sort(Comparator.comparing(Finding::status).reversed());
    return new TakeVerdict(more);
  }

  /** The worst of the findings. */
  public QaStatus status() {
    QaStatus worst = QaStatus.PASS;
    for (Finding finding : findings) {
      worst = finding.status().compareTo(worst) > 0 ? finding.status() : worst;
    }
    return worst;
  }

  /** The findings in words. */
  public List<String> reasons() {
    return findings.stream().map(Finding::reason).toList();
  }

  /** Whether that check fell short. */
  public boolean has(Check check) {
    return findings.stream().anyMatch(finding -> finding.check() == check);
  }

  /** Whether that check is all that fell short. */
  public boolean only(Check check) {
    return !findings.isEmpty() && findings.stream().allMatch(each -> each.check() == check);
  }
}
