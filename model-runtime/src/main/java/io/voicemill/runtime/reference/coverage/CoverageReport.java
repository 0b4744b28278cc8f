package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.speaker.Finding;
import java.io.Serializable;
import java.util.List;

/**
 * What a speaker's recordings hold and what to record next.
 *
 * @param coverages one for each language of the transcripts
 * @param kinds of sentences over all languages
 * @param recommended sentences to record, language by language, the best first
 * @param findings advice in words
 */
public record CoverageReport(
    List<Coverage> coverages,
    SentenceKinds kinds,
    List<Recommendation> recommended,
    List<Finding> findings)
    implements Serializable {

  public CoverageReport {
    coverages = List.copyOf(coverages);
    requireNonNull(kinds, "kinds is null");
    recommended = List.copyOf(recommended);
    findings = List.copyOf(findings);
  }
}
