package io.voicemill.schemas.speaker;

import static io.voicemill.schemas.table.Column.optional;
import static io.voicemill.schemas.table.Column.required;

import io.voicemill.schemas.table.ColumnType;
import io.voicemill.schemas.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a speaker table. Rows are added, never changed: the highest version of a speaker
 * counts.
 */
public final class SpeakerTable {

  public static final TableSchema SCHEMA =
      new TableSchema(
          "speakers",
          List.of(
              required("speaker_id", ColumnType.STRING, "As scripts name the speaker."),
              optional("version", ColumnType.INT, "From 1; the highest counts."),
              optional("display_name", ColumnType.STRING, "For people."),
              optional("languages", ColumnType.STRINGS, "Locales, the speaker's own first."),
              optional("base", ColumnType.DOUBLE_MAP, "Shares of stock voices in the timbre."),
              optional("prosody_base", ColumnType.DOUBLE_MAP, "The same for the prosody."),
              optional("style", ColumnType.FLOATS, "256 values: timbre, prosody."),
              optional("f0_semitones", ColumnType.DOUBLE, "Added to F0."),
              optional("adapter", ColumnType.SPEAKER_ADAPTER, "What few-shot enrolment learnt."),
              optional("embedding", ColumnType.FLOATS, "256 values, of unit length."),
              optional("median_f0", ColumnType.DOUBLE, "In hertz."),
              optional(
                  "self_similarity_mean",
                  ColumnType.DOUBLE,
                  "Mean cosine of single takes to the embedding."),
              optional("self_similarity_sd", ColumnType.DOUBLE, "Its standard deviation."),
              optional("references", ColumnType.REFERENCES, "The recordings."),
              optional("reference_sha256s", ColumnType.STRINGS, "Hashes of the recordings."),
              optional("seconds", ColumnType.DOUBLE, "Of speech in the recordings."),
              optional("quality", ColumnType.SPEAKER_QUALITY, "The quality report."),
              optional("consent", ColumnType.CONSENT, "Who agreed, when, and to what."),
              optional("accepted_poor", ColumnType.BOOLEAN, "Made although below the bar."),
              optional("bundle", ColumnType.STRING, "Voice model and its content hash."),
              optional("profile_sha256", ColumnType.STRING, "Hash of what decides the sound."),
              optional("enrolment_key", ColumnType.STRING, "Names what it was made of."),
              optional("origin", ColumnType.STRING, "What made it."),
              optional("created_at", ColumnType.TIMESTAMP, "When it was made.")));

  private SpeakerTable() {}

  /** The row of a speaker, by column, in values that JSON knows. */
  public static Map<String, Object> row(SpeakerRecord made) {
    Speaker speaker = made.speaker();
    VoiceProfile profile = speaker.profile();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("speaker_id", speaker.speakerId());
    row.put("version", made.version());
    row.put("display_name", made.displayName());
    row.put("languages", made.languages());
    row.put("base", profile.base());
    row.put("prosody_base", profile.prosodyBase());
    row.put("style", profile.style().isEmpty() ? null : profile.style());
    row.put("f0_semitones", profile.f0Semitones());
    row.put("adapter", adapter(profile.adapter()));
    speaker
        .measure()
        .ifPresent(
            measure -> {
              row.put("embedding", measure.embedding());
              row.put("median_f0", measure.medianF0());
              row.put("self_similarity_mean", measure.meanSimilarity());
              row.put("self_similarity_sd", measure.similarityDeviation());
            });
    row.put("references", speaker.references().stream().map(QualityRow::recording).toList());
    row.put(
        "reference_sha256s", speaker.references().stream().map(ReferencePrompt::sha256).toList());
    row.put("seconds", made.seconds());
    row.put("quality", made.quality().map(QualityRow::of).orElse(null));
    row.put("consent", speaker.consent().map(SpeakerTable::consent).orElse(null));
    row.put("accepted_poor", made.acceptedPoor());
    row.put("bundle", made.bundle());
    row.put("profile_sha256", profile.sha256());
    row.put("enrolment_key", made.enrolmentKey());
    row.put("origin", made.origin());
    row.put("created_at", made.createdAt().toString());
    return row;
  }

  private static Map<String, Object> adapter(SpeakerAdapter adapter) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("f0_range", adapter.f0Range());
    row.put("level_range", adapter.levelRange());
    row.put("durations", adapter.durations());
    return row;
  }

  private static Map<String, Object> consent(Consent consent) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("who", consent.who());
    row.put("when", consent.when());
    row.put("what_for", consent.whatFor());
    return row;
  }
}
