package io.voicemill.schemas.speaker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The quality report of a speaker.
 *
 * @param figures over all recordings, those that could be measured
 * @param clips each recording
 * @param coverage sounds of the transcripts
 * @param sentenceKinds how many statements, questions and exclamations there are
 * @param nextSentences to record
 * @param findings about the speaker as a whole and each recording, the worst first: what to mend
 */
public record SpeakerQuality(
    Map<Figure, Double> figures,
    List<ClipQuality> clips,
    List<SoundCoverage> coverage,
    Map<String, Integer> sentenceKinds,
    List<NextSentence> nextSentences,
    List<Finding> findings) {

  public SpeakerQuality {
    figures = figures.isEmpty() ? new EnumMap<>(Figure.class) : new EnumMap<>(figures);
    clips = List.copyOf(clips);
    coverage = List.copyOf(coverage);
    sentenceKinds = new TreeMap<>(sentenceKinds);
    nextSentences = List.copyOf(nextSentences);
    findings = List.copyOf(findings);
  }

  /** The worst that was found; the mildest if nothing was. */
  public Severity worst() {
    return findings.stream()
        .map(Finding::severity)
        .min(Severity::compareTo)
        .orElse(Severity.ADVICE);
  }
}
