package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.reference.coverage.Coverage;
import io.voicemill.runtime.reference.coverage.CoverageExaminer;
import io.voicemill.runtime.reference.coverage.CoverageReport;
import io.voicemill.runtime.reference.coverage.Recommendation;
import io.voicemill.runtime.reference.coverage.SentenceKind;
import io.voicemill.runtime.reference.coverage.Sound;
import io.voicemill.runtime.reference.signal.OutlierClips;
import io.voicemill.runtime.reference.signal.ReferenceBars;
import io.voicemill.runtime.reference.signal.SignalFindings;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.schemas.speaker.ClipQuality;
import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.NextSentence;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.SoundCoverage;
import io.voicemill.schemas.speaker.SpeakerQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * All recordings of a speaker together.
 *
 * @param embedding of the speaker: the recordings' by their seconds and weights, without those of
 *     other people; empty without speech
 * @param medianF0 in hertz
 */
record SpeakerReview(SpeakerQuality quality, Optional<float[]> embedding, OptionalDouble medianF0) {

  private static final int SENTENCES = CoverageExaminer.USUAL_SENTENCES;

  static SpeakerReview of(
      List<ReadClip> clips, ReferenceBars bars, CoverageExaminer coverage, SpokenTranscripts said) {
    List<Optional<Finding>> strangers = strangers(clips, bars);
    double[] weights = weights(clips, strangers);
    List<ClipQuality> qualities = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(SpeakerFindings.ofSpeech(clips));
    findings.addAll(SpeakerFindings.ofPair(clips, bars));
    boolean usable = Arrays.stream(weights).sum() > 0;
    for (int i = 0; i < clips.size(); i++) {
      ReadClip clip = clips.get(i);
      List<Finding> own = new ArrayList<>(clip.findings());
      strangers.get(i).ifPresent(own::add);
      own.sort(Comparator.comparing(Finding::severity));
      qualities.add(new ClipQuality(clip.recording(), figures(clips, weights, i), own));
      own.forEach(
          finding -> findings.add(SpeakerFindings.ofClip(clip, finding, usable, clips.size())));
    }
    CoverageReport report = coverage.examine(said.transcripts(), SENTENCES);
    findings.addAll(report.findings());
    findings.addAll(said.findings());
    Map<Figure, Double> figures = SpeakerFigures.of(qualities);
    findings.sort(Comparator.comparing(Finding::severity));
    return new SpeakerReview(
        new SpeakerQuality(
            figures,
            qualities,
            report.coverages().stream().flatMap(each -> sounds(each).stream()).toList(),
            kinds(report),
            report.recommended().stream().map(SpeakerReview::sentence).toList(),
            findings),
        usable ? Optional.of(centre(clips, weights)) : Optional.empty(),
        Optional.ofNullable(figures.get(Figure.MEDIAN_F0)).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst());
  }

  private static List<Optional<Finding>> strangers(List<ReadClip> clips, ReferenceBars bars) {
    List<Integer> heard =
        IntStream.range(0, clips.size())
            .filter(i -> clips.get(i).embedding().isPresent())
            .boxed()
            .toList();
    List<Optional<Finding>> strangers = new ArrayList<>();
    clips.forEach(clip -> strangers.add(Optional.empty()));
    List<OptionalDouble> cosines =
        OutlierClips.cosines(
            heard.stream().map(i -> clips.get(i).embedding().orElseThrow()).toList());
    for (int i = 0; i < cosines.size(); i++) {
      strangers.set(
          heard.get(i),
          SignalFindings.otherSpeaker(
              cosines.get(i), clips.get(heard.get(i)).speechSeconds(), bars));
    }
    return strangers;
  }

  /** Seconds of speech by the quality of the recording. */
  private static double[] weights(List<ReadClip> clips, List<Optional<Finding>> strangers) {
    return IntStream.range(0, clips.size())
        .mapToDouble(
            i -> {
              ReadClip clip = clips.get(i);
              boolean out =
                  strangers.get(i).isPresent()
                      || clip.embedding().isEmpty()
                      || clip.findings().stream()
                          .anyMatch(finding -> finding.severity() == Severity.REFUSED);
              return out ? 0 : clip.speechSeconds() * clip.weight();
            })
        .toArray();
  }

  private static Map<Figure, Double> figures(List<ReadClip> clips, double[] weights, int index) {
    ReadClip clip = clips.get(index);
    Map<Figure, Double> figures =
        clip.report().map(ClipFigures::of).orElseGet(() -> new EnumMap<>(Figure.class));
    double most = Arrays.stream(weights).max().orElse(0);
    figures.put(Figure.WEIGHT, most == 0 ? 0 : weights[index] / most);
    double[] others = weights.clone();
    others[index] = 0;
    if (clip.embedding().isPresent() && Arrays.stream(others).sum() > 0) {
      figures.put(Figure.SIMILARITY, Cosine.between(clip.embedding().get(), centre(clips, others)));
    }
    return figures;
  }

  private static float[] centre(List<ReadClip> clips, double[] weights) {
    List<float[]> embeddings = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      if (weights[i] > 0) {
        embeddings.add(clips.get(i).embedding().orElseThrow());
        used.add(weights[i]);
      }
    }
    return Centre.of(embeddings, used.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<SoundCoverage> sounds(Coverage coverage) {
    return coverage.kinds().stream()
        .map(
            kind ->
                new SoundCoverage(
                    coverage.language().code(),
                    kind.kind(),
                    kind.covered(),
                    kind.total(),
                    kind.missing()))
        .toList();
  }

  private static Map<String, Integer> kinds(CoverageReport report) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (SentenceKind kind : SentenceKind.values()) {
      kinds.put(kind.code(), report.kinds().count(kind));
    }
    return kinds;
  }

  private static NextSentence sentence(Recommendation sentence) {
    return new NextSentence(
        sentence.language().code(),
        sentence.text(),
        sentence.brings().stream().map(Sound::name).toList());
  }
}
