package io.voicemill.schemas.take;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.table.Column;
import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** The columns of the takes table, and a take's row. */
public final class TakeTable {

  private record Field(Column column, Function<Take, Object> value) {}

  private static final List<Field> FIELDS =
      List.of(
          field(
              required("take_id", ColumnType.STRING, "Hash of everything that decides the sound."),
              Take::takeId),
          field(required("run_id", ColumnType.STRING, "The run that made it."), Take::runId),
          field(
              required("line_id", ColumnType.STRING, "The line."),
              take -> take.line().key().lineId()),
          field(
              required("script_id", ColumnType.STRING, "The script."),
              take -> take.line().key().scriptId()),
          field(
              optional("chapter", ColumnType.STRING, "The chapter."),
              take -> take.line().chapter().orElse(null)),
          field(
              optional("position", ColumnType.INT, "Order within the chapter."),
              take ->
                  take.line().position().isPresent() ? take.line().position().getAsInt() : null),
          field(
              optional("variant", ColumnType.STRING, "Name of the A/B variant."),
              take -> take.line().key().variant().orElse(null)),
          field(
              required("speaker_id", ColumnType.STRING, "Who speaks."),
              take -> take.line().speakerId()),
          field(
              required("language", ColumnType.STRING, "Resolved: en, zh or ja."),
              take -> take.language().code()),
          field(
              required("text", ColumnType.STRING, "As given, with annotations."),
              take -> take.line().text()),
          field(
              required("spoken_text", ColumnType.STRING, "Normalised: what should be heard."),
              Take::spokenText),
          field(
              required("audio_uri", ColumnType.STRING, "Where it is."), take -> take.audio().uri()),
          field(
              required("audio_sha256", ColumnType.STRING, "Of the whole object."),
              take -> take.audio().sha256()),
          field(required("audio_format", ColumnType.STRING, "wav."), take -> take.audio().format()),
          field(
              required("sample_rate", ColumnType.INT, "Samples a second."),
              take -> take.audio().sampleRate()),
          field(
              required("samples", ColumnType.BIGINT, "Length in samples."),
              take -> take.audio().samples()),
          field(
              required("duration_seconds", ColumnType.DOUBLE, "Length in seconds."),
              take -> take.audio().seconds()),
          field(
              optional("target_seconds", ColumnType.DOUBLE, "Length that was asked for."),
              take -> orNull(take.targetSeconds())),
          field(
              optional("duration_error", ColumnType.DOUBLE, "Difference to the target, of it."),
              TakeTable::durationError),
          field(
              optional("emotion_label", ColumnType.STRING, "Resolved emotion."),
              take -> take.emotion().label().map(EmotionLabel::code).orElse(null)),
          field(
              optional("emotion_vector", ColumnType.FLOATS, "Resolved weights."),
              take -> take.emotion().vector().isEmpty() ? null : take.emotion().vector()),
          field(
              optional("emotion_intensity", ColumnType.DOUBLE, "Resolved, 0..2."),
              take -> take.emotion().label().isEmpty() ? null : take.emotion().intensity()),
          field(
              optional(
                  "emotion_check",
                  ColumnType.EMOTION_CHECK,
                  "What was asked and measured, as moves against a neutral render."),
              take -> take.emotionCheck().map(TakeTable::emotionCheck).orElse(null)),
          field(
              required("word_timings", ColumnType.WORD_TIMINGS, "When each word is spoken."),
              take -> take.words().stream().map(TakeTable::timing).toList()),
          field(
              optional("asr_text", ColumnType.STRING, "What the recogniser heard."),
              take -> take.heard().text().orElse(null)),
          field(
              optional("cer", ColumnType.DOUBLE, "Character error rate."),
              take -> orNull(take.heard().characterErrorRate())),
          field(
              optional("wer", ColumnType.DOUBLE, "Word error rate."),
              take -> orNull(take.heard().wordErrorRate())),
          field(
              optional("reading_error_rate", ColumnType.DOUBLE, "By pinyin or kana."),
              take -> orNull(take.heard().readingErrorRate())),
          field(
              optional("speaker_similarity", ColumnType.DOUBLE, "Cosine to the speaker."),
              take -> orNull(take.heard().speakerSimilarity())),
          field(
              optional("loudness_lufs", ColumnType.DOUBLE, "Integrated loudness."),
              take -> finiteOrNull(take.signal().loudnessLufs())),
          field(
              optional("true_peak_dbtp", ColumnType.DOUBLE, "True peak."),
              take -> finiteOrNull(take.signal().truePeakDbtp())),
          field(
              required("clipped_ratio", ColumnType.DOUBLE, "Samples at full scale, of all."),
              take -> take.signal().clippedRatio()),
          field(
              required("silence_ratio", ColumnType.DOUBLE, "Silent part of the length."),
              take -> take.signal().silenceRatio()),
          field(
              required("attempts", ColumnType.INT, "Takes made; the best is kept."),
              Take::attempts),
          field(
              required("corrections", ColumnType.CORRECTIONS, "Every attempt and its repair."),
              take -> take.corrections().stream().map(TakeTable::correction).toList()),
          field(
              required("qa_status", ColumnType.STRING, "pass, review or fail."),
              take -> take.status().code()),
          field(
              required("qa_reasons", ColumnType.STRINGS, "Which checks fell short."),
              Take::reasons),
          field(
              required("synthesis_seconds", ColumnType.DOUBLE, "Wall time of synthesis."),
              take -> take.origin().synthesisSeconds()),
          field(
              required("asr_seconds", ColumnType.DOUBLE, "Wall time of recognition."),
              take -> take.origin().recognitionSeconds()),
          field(
              required("bundle", ColumnType.STRING, "Voice model and its content hash."),
              take -> take.origin().bundle()),
          field(
              required("device", ColumnType.STRING, "What was really used."),
              take -> take.origin().device()),
          field(required("host", ColumnType.STRING, "The machine."), take -> take.origin().host()),
          field(
              required("created_at", ColumnType.TIMESTAMP, "When it was made."),
              take -> take.origin().createdAt().toString()),
          field(
              required(
                  "extra",
                  ColumnType.STRING_MAP,
                  "Columns of the script that have none of their own here."),
              TakeTable::extra));

  public static final TableSchema SCHEMA =
      new TableSchema("takes", FIELDS.stream().map(Field::column).toList());

  private TakeTable() {}

  /** The row of a take, by column, in values that JSON knows. */
  public static Map<String, Object> row(Take take) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      row.put(field.column().name(), field.value().apply(take));
    }
    return row;
  }

  private static Field field(Column column, Function<Take, Object> value) {
    return new Field(column, value);
  }

  private static Map<String, String> extra(Take take) {
    ScriptLine line = take.line();
    Map<String, String> extra = new TreeMap<>(line.extra());
    if (line.seed() != 0) {
      extra.put("seed", Long.toString(line.seed()));
    }
    line.silenceAfterMilliseconds()
        .ifPresent(silence -> extra.put("silence_after_ms", Integer.toString(silence)));
    line.emotion().description().ifPresent(text -> extra.put("emotion_text", text));
    line.emotion()
        .intensity()
        .ifPresent(asked -> extra.put("emotion_intensity", Double.toString(asked)));
    line.emotion().audio().ifPresent(audio -> extra.put("emotion_audio", audio));
    line.emotion()
        .weight()
        .ifPresent(weight -> extra.put("emotion_weight", Double.toString(weight)));
    return extra;
  }

  private static Double durationError(Take take) {
    if (take.targetSeconds().isEmpty()) {
      return null;
    }
    double target = take.targetSeconds().getAsDouble();
    return (take.audio().seconds() - target) / target;
  }

  private static Map<String, Object> timing(TimedWord word) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("word", word.word());
    row.put("start", word.start());
    row.put("start_seconds", word.startSeconds());
    row.put("end_seconds", word.endSeconds());
    return row;
  }

  private static Map<String, Object> correction(Correction correction) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("attempt", correction.attempt());
    row.put("repair", correction.repair());
    row.put("status", correction.status().code());
    row.put("error_rate", orNull(correction.errorRate()));
    row.put("reasons", correction.reasons());
    row.put("proposals", correction.proposals().stream().map(TakeTable::proposal).toList());
    return row;
  }

  private static Map<String, Object> proposal(ReadingProposal proposal) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("word", proposal.word());
    row.put("reading", proposal.reading());
    row.put("note", proposal.note());
    row.put("evidence", proposal.evidence());
    return row;
  }

  private static Map<String, Object> emotionCheck(EmotionCheck check) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("asked", moves(check.asked()));
    row.put("measured", moves(check.measured()));
    row.put("agrees", check.agrees());
    return row;
  }

  private static Map<String, Object> moves(EmotionCheck.Moves moves) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("f0_semitones", orNull(moves.f0Semitones()));
    row.put("f0_range", orNull(moves.f0Range()));
    row.put("rate", orNull(moves.rate()));
    row.put("level_db", orNull(moves.levelDb()));
    return row;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? finiteOrNull(value.getAsDouble()) : null;
  }

  private static Double finiteOrNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
