package io.voicemill.schemas.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A quality report in values that JSON knows. */
public final class QualityRow {

  private QualityRow() {}

  /** The column {@code quality} of the speaker table. */
  public static Map<String, Object> of(SpeakerQuality quality) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("figures", figures(quality.figures()));
    row.put("clips", quality.clips().stream().map(QualityRow::clip).toList());
    row.put("coverage", quality.coverage().stream().map(QualityRow::coverage).toList());
    row.put("sentence_kinds", quality.sentenceKinds());
    row.put("next_sentences", quality.nextSentences().stream().map(QualityRow::sentence).toList());
    row.put("findings", findings(quality.findings()));
    return row;
  }

  /** A recording as a struct. */
  static Map<String, Object> recording(ReferencePrompt recording) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("uri", recording.uri());
    row.put("sha256", recording.sha256());
    row.put("transcript", recording.transcript());
    row.put("language", recording.language());
    return row;
  }

  private static Map<String, Object> clip(ClipQuality clip) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("recording", recording(clip.recording()));
    row.put("figures", figures(clip.figures()));
    row.put("findings", findings(clip.findings()));
    return row;
  }

  private static Map<String, Object> figures(Map<Figure, Double> figures) {
    Map<String, Object> row = new LinkedHashMap<>();
    figures.forEach(
        (figure, value) -> {
          if (Double.isFinite(value)) {
            row.put(figure.code(), value);
          }
        });
    return row;
  }

  private static Map<String, Object> coverage(SoundCoverage coverage) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("language", coverage.language());
    row.put("kind", coverage.kind());
    row.put("covered", coverage.covered());
    row.put("total", coverage.total());
    row.put("missing", coverage.missing());
    return row;
  }

  private static Map<String, Object> sentence(NextSentence sentence) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("language", sentence.language());
    row.put("text", sentence.text());
    row.put("adds", sentence.adds());
    return row;
  }

  private static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream().map(QualityRow::finding).toList();
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", finding.code().code());
    row.put("severity", finding.severity().code());
    row.put("problem", finding.problem());
    row.put("why", finding.why());
    row.put("fix", finding.fix());
    return row;
  }
}
