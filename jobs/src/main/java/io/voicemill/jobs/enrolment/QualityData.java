package io.voicemill.jobs.enrolment;

import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the quality page shows, in values that JSON knows. */
final class QualityData {

  /** Who is shown; further ones are only counted. */
  static final int MOST_SPEAKERS = 2000;

  /** How a speaker stands, the worst first. */
  private enum Status {
    REFUSED,
    POOR,
    ADVICE,
    GOOD
  }

  /** Findings that are about a figure: they mark it. */
  private static final Map<Figure, List<FindingCode>> MARKS = new EnumMap<>(Figure.class);

  static {
    MARKS.put(Figure.SPEECH_SECONDS, List.of(FindingCode.TOO_SHORT, FindingCode.NO_SPEECH));
    MARKS.put(Figure.TOTAL_SECONDS, List.of(FindingCode.TOO_LONG));
    MARKS.put(Figure.SNR_DB, List.of(FindingCode.NOISY));
    MARKS.put(Figure.CLIPPED_RATIO, List.of(FindingCode.CLIPPED));
    MARKS.put(Figure.REVERBERATION_SECONDS, List.of(FindingCode.REVERBERANT));
    MARKS.put(Figure.BANDWIDTH_HZ, List.of(FindingCode.NARROW_BAND, FindingCode.LOSSY));
    MARKS.put(Figure.HUM_DB, List.of(FindingCode.HUM));
    MARKS.put(Figure.SILENCE_RATIO, List.of(FindingCode.MUCH_SILENCE, FindingCode.SILENT));
    MARKS.put(Figure.LOUDNESS_LUFS, List.of(FindingCode.LOW_LEVEL));
    MARKS.put(Figure.F0_RANGE_SEMITONES, List.of(FindingCode.FLAT));
    MARKS.put(Figure.SYLLABLES_PER_SECOND, List.of(FindingCode.UNUSUAL_RATE));
    MARKS.put(Figure.SIMILARITY, List.of(FindingCode.OTHER_SPEAKER, FindingCode.SEVERAL_SPEAKERS));
  }

  private QualityData() {}

  /**
   * The speakers, those who need work first.
   *
   * @param speakers rows of the speaker table, one a speaker
   * @param refused rows of the table of refused speakers
   */
  static Map<String, Object> of(
      List<Map<String, Object>> speakers, List<Map<String, Object>> refused) {
    Map<String, Object> inUse = new HashMap<>();
    speakers.forEach(row -> inUse.put(String.valueOf(row.get("speaker_id")), row.get("version")));
    List<Map<String, Object>> all =
        Stream.concat(
                refused.stream().map(row -> refused(row, inUse)),
                speakers.stream().map(QualityData::made))
            .sorted(Comparator.comparing(QualityData::shown))
            .toList();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("figures", Stream.of(Figure.values()).map(QualityData::figure).toList());
    data.put("speakers", all.stream().limit(MOST_SPEAKERS).toList());
    data.put("all_speakers", all.size());
    return data;
  }

  private static Status shown(Map<String, Object> entry) {
    return Status.valueOf(String.valueOf(entry.get("status")));
  }

  private static Map<String, Object> made(Map<String, Object> row) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("status", status(row).name());
    for (String name :
        List.of(
            "speaker_id",
            "display_name",
            "version",
            "languages",
            "seconds",
            "consent",
            "bundle",
            "origin",
            "created_at",
            "base",
            "f0_semitones",
            "quality")) {
      entry.put(name, row.get(name));
    }
    return entry;
  }

  private static Status status(Map<String, Object> row) {
    if (Boolean.TRUE.equals(row.get("accepted_poor"))) {
      return Status.POOR;
    }
    return row.get("quality") instanceof Map<?, ?> quality
            && quality.get("findings") instanceof List<?> findings
            && !findings.isEmpty()
        ? Status.ADVICE
        : Status.GOOD;
  }

  private static Map<String, Object> refused(Map<String, Object> row, Map<String, Object> inUse) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("status", Status.REFUSED.name());
    for (String name :
        List.of("speaker_id", "code", "column", "problem", "why", "fix", "quality")) {
      entry.put(name, row.get(name));
    }
    entry.put("rows", row.get("rows_json"));
    entry.put("in_use", inUse.get(String.valueOf(row.get("speaker_id"))));
    return entry;
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("code", figure.code());
    words.put("title", figure.title());
    words.put("unit", figure.unit());
    List<String> marks = new ArrayList<>();
    MARKS.getOrDefault(figure, List.of()).forEach(mark -> marks.add(mark.code()));
    words.put("marks", marks);
    return words;
  }
}
