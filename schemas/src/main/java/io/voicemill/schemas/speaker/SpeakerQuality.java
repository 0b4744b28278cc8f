package io.voicemill.schemas.speaker;

import java.util.ArrayList;
import java.util.Comparator;
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
    Map<Figure, Double> known = new EnumMap<>(Figure.class);
    known.putAll(figures);
    figures = known;
    clips = List.copyOf(clips);
    coverage = List.copyOf(coverage);
    sentenceKinds = new TreeMap<>(sentenceKinds);
    nextSentences = List.copyOf(nextSentences);
    findings = List.copyOf(findings);
  }

  /** The same with one more finding, in its place. */
  public SpeakerQuality and(Finding finding) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(finding);
    all.sort(Comparator.comparing(Finding::severity));
    return new SpeakerQuality(figures, clips, coverage, sentenceKinds, nextSentences, all);
  }

  /** The same with more figures. */
  public SpeakerQuality and(Map<Figure, Double> more) {
    Map<Figure, Double> all = new EnumMap<>(figures);
    all.putAll(more);
    return new SpeakerQuality(all, clips, coverage, sentenceKinds, nextSentences, findings);
  }

  /** The worst that was found; the mildest if nothing was. */
  public Severity worst() {
    return findings.stream()
        .map(Finding::severity)
        .min(Severity::compareTo)
        .orElse(Severity.ADVICE);
  }
}
