package io.voicemill.schemas.speaker;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Identifiers;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.table.Excerpts;
import io.voicemill.schemas.table.RowReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks one row of a reference table. */
public final class ReferenceRowReader {

  private ReferenceRowReader() {}

  /**
   * Reads a row.
   *
   * @param row values by column; null for absent ones
   * @throws VoicemillException MISSING_VALUE, INVALID_VALUE, UNSAFE_IDENTIFIER, UNKNOWN_LANGUAGE
   */
  public static ReferenceRow read(Map<String, Object> row) {
    RowReader reader = new RowReader(row);
    String id = reader.requiredText("speaker_id", "Lines name their speaker by it.");
    String audio = reader.requiredText("audio", "A voice is made of recordings.");
    Identifiers.flaw(id)
        .ifPresent(
            flaw ->
                reader.report(
                    Problem.in(
                        "speaker_id",
                        ProblemCode.UNSAFE_IDENTIFIER,
                        "The speaker_id %s %s.".formatted(Excerpts.of(id), flaw),
                        "It becomes the name of a file.",
                        "Use letters, digits, '-' and '_'.")));
    Optional<String> locale = reader.text("language").map(code -> locale(code, reader));
    Optional<Consent> consent = consent(row, reader);
    if (!reader.problems().isEmpty()) {
      throw new VoicemillException(reader.problems().get(0));
    }
    return new ReferenceRow(
        id, audio, reader.text("transcript"), locale, consent, reader.text("display_name"));
  }

  private static String locale(String code, RowReader reader) {
    String locale = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    Optional<Language> language = Language.ofLocale(locale);
    if (language.isEmpty() || language.get() == Language.AUTO) {
      reader.report(
          Problem.in(
              "language",
              ProblemCode.UNKNOWN_LANGUAGE,
              "The language %s is not known.".formatted(Excerpts.of(code)),
              "Transcripts are read in English, Mandarin and Japanese.",
              "Give en, en-gb, zh or ja; leave language and transcript empty for a recording in"
                  + " another language."));
    }
    return locale;
  }

  private static Optional<Consent> consent(Map<String, Object> row, RowReader reader) {
    Object given = row.get("consent");
    if (given == null || given.toString().isBlank()) {
      return Optional.empty();
    }
    Optional<Consent> consent =
        given instanceof Map<?, ?> struct ? Consent.of(struct) : Consent.parse(given.toString());
    if (consent.isEmpty()) {
      reader.report(
          Problem.in(
              "consent",
              ProblemCode.INVALID_VALUE,
              "The consent %s does not say who, when and what for."
                  .formatted(Excerpts.of(given.toString())),
              "A consent that names nobody or nothing is none.",
              "Write it as: %s.".formatted(Consent.FORM)));
    }
    return consent;
  }
}
