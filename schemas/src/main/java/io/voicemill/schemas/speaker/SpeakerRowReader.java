package io.voicemill.schemas.speaker;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.table.RowReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks one row of a speaker table and makes a speaker of it. */
public final class SpeakerRowReader {

  private static final String ORDER = "The values are given in a fixed order, all of them.";

  private SpeakerRowReader() {}

  /** The version of a row; 1 where none is given. */
  public static int version(Map<String, Object> row) {
    return new RowReader(row).wholeInt("version", 1, Integer.MAX_VALUE).orElse(1);
  }

  /**
   * Reads a row.
   *
   * @param row values by column; null for absent ones
   * @throws VoicemillException MISSING_VALUE, INVALID_VALUE; DAMAGED_PROFILE if the profile is not
   *     the one that its hash was made of
   */
  public static Speaker read(Map<String, Object> row) {
    RowReader reader = new RowReader(row);
    String id = reader.requiredText("speaker_id", "Lines name their speaker by it.");
    Map<String, Double> base = reader.shares("base");
    Map<String, Double> prosodyBase = reader.shares("prosody_base");
    List<Float> style =
        reader.numbers(
            "style",
            VoiceProfile.WIDTH,
            -VoiceProfile.LARGEST_STYLE,
            VoiceProfile.LARGEST_STYLE,
            ORDER);
    double f0 =
        reader
            .number("f0_semitones", -VoiceProfile.MOST_SEMITONES, VoiceProfile.MOST_SEMITONES)
            .orElse(0);
    if (base.isEmpty() && style.isEmpty() && reader.problems().isEmpty()) {
      reader.report(
          Problem.in(
              "base",
              ProblemCode.MISSING_VALUE,
              "The speaker \"%s\" has neither a base nor a style.".formatted(id),
              "Its voice is made of nothing.",
              "Enrol the speaker, or give base, for example {af_heart: 1}."));
    }
    SpeakerAdapter adapter = adapter(row, reader);
    Optional<SpeakerMeasure> measure = measure(reader);
    List<ReferencePrompt> references = references(row);
    Optional<Consent> consent = consent(row);
    if (!reader.problems().isEmpty()) {
      throw new VoicemillException(named(id, reader.problems().get(0)));
    }
    VoiceProfile profile = new VoiceProfile(base, prosodyBase, style, f0, adapter);
    requireUndamaged(id, profile, reader.text("profile_sha256"));
    return new Speaker(id, locale(row), profile, measure, consent, references);
  }

  private static void requireUndamaged(String id, VoiceProfile profile, Optional<String> sha256) {
    if (sha256.isPresent() && !sha256.get().equals(profile.sha256())) {
      throw new VoicemillException(
          Problem.in(
              "profile_sha256",
              ProblemCode.DAMAGED_PROFILE,
              "The profile of the speaker \"%s\" is not the one that was saved.".formatted(id),
              "Its hash is %s and should be %s: the row was changed or damaged."
                  .formatted(profile.sha256().substring(0, 12), shortened(sha256.get())),
              "Enrol the speaker again; for a row that was changed on purpose, set profile_sha256"
                  + " to null."));
    }
  }

  private static String shortened(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }

  private static SpeakerAdapter adapter(Map<String, Object> row, RowReader reader) {
    if (!(row.get("adapter") instanceof Map<?, ?> given)) {
      return SpeakerAdapter.NONE;
    }
    RowReader fields = new RowReader(names(given));
    OptionalDouble range =
        fields.number("f0_range", SpeakerAdapter.LEAST_FACTOR, SpeakerAdapter.MOST_FACTOR);
    OptionalDouble level =
        fields.number("level_range", SpeakerAdapter.LEAST_FACTOR, SpeakerAdapter.MOST_FACTOR);
    Map<String, Double> durations = fields.shares("durations");
    fields.problems().forEach(reader::report);
    for (Map.Entry<String, Double> each : durations.entrySet()) {
      if (each.getValue() < SpeakerAdapter.LEAST_FACTOR
          || each.getValue() > SpeakerAdapter.MOST_FACTOR) {
        reader.report(
            Problem.in(
                "adapter",
                ProblemCode.INVALID_VALUE,
                "The adapter gives %s %s of its duration."
                    .formatted(each.getKey(), each.getValue()),
                "It is out of range.",
                "Give a factor from %s to %s."
                    .formatted(SpeakerAdapter.LEAST_FACTOR, SpeakerAdapter.MOST_FACTOR)));
      }
    }
    return reader.problems().isEmpty()
        ? new SpeakerAdapter(range.orElse(1), level.orElse(1), durations)
        : SpeakerAdapter.NONE;
  }

  private static Optional<SpeakerMeasure> measure(RowReader reader) {
    List<Float> embedding = reader.numbers("embedding", VoiceProfile.WIDTH, -1, 1, ORDER);
    OptionalDouble mean = reader.number("self_similarity_mean", -1, 1);
    OptionalDouble deviation = reader.number("self_similarity_sd", 0, 1);
    OptionalDouble f0 = reader.number("median_f0", 0, 2000);
    if (embedding.isEmpty() || mean.isEmpty() || deviation.isEmpty() || f0.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SpeakerMeasure(
            embedding, mean.getAsDouble(), deviation.getAsDouble(), f0.getAsDouble()));
  }

  private static Optional<Consent> consent(Map<String, Object> row) {
    Object given = row.get("consent");
    if (given instanceof Map<?, ?> struct) {
      return Consent.of(struct);
    }
    return given == null ? Optional.empty() : Consent.parse(given.toString());
  }

  private static List<ReferencePrompt> references(Map<String, Object> row) {
    if (!(row.get("references") instanceof List<?> given)) {
      return List.of();
    }
    return given.stream()
        .filter(Map.class::isInstance)
        .map(each -> (Map<?, ?>) each)
        .map(
            each ->
                new ReferencePrompt(
                    text(each, "uri"),
                    text(each, "sha256"),
                    text(each, "transcript"),
                    text(each, "language")))
        .toList();
  }

  private static String locale(Map<String, Object> row) {
    return row.get("languages") instanceof List<?> given && !given.isEmpty()
        ? String.valueOf(given.get(0))
        : Speaker.DEFAULT_LOCALE;
  }

  private static Map<String, Object> names(Map<?, ?> struct) {
    Map<String, Object> named = new HashMap<>();
    struct.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  private static String text(Map<?, ?> struct, String name) {
    return struct.get(name) == null ? "" : String.valueOf(struct.get(name));
  }

  private static Problem named(String id, Problem problem) {
    return new Problem(
        problem.code(),
        problem.column(),
        "Speaker \"%s\": %s".formatted(id, problem.problem()),
        problem.why(),
        problem.fix());
  }
}
