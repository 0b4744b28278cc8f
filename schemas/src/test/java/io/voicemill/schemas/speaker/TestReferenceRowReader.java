package io.voicemill.schemas.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestReferenceRowReader {

  private static Map<String, Object> row() {
    return new HashMap<>(Map.of("speaker_id", "amy", "audio", "clips/amy.wav"));
  }

  @Test
  void readsEveryColumn() {
    Map<String, Object> row = row();
    row.put("transcript", "Hello.");
    row.put("language", "en_GB");
    row.put("consent", "Amy; 2026; film");
    row.put("display_name", "Amy P.");

    assertThat(ReferenceRowReader.read(row))
        .isEqualTo(
            new ReferenceRow(
                "amy",
                "clips/amy.wav",
                Optional.of("Hello."),
                Optional.of("en-gb"),
                Optional.of(new Consent("Amy", "2026", "film")),
                Optional.of("Amy P.")));
  }

  @Test
  void aConsentMayBeAStruct() {
    Map<String, Object> row = row();
    row.put("consent", Map.of("who", "Amy", "when", "2026", "what_for", "film"));

    assertThat(ReferenceRowReader.read(row).consent()).contains(new Consent("Amy", "2026", "film"));
  }

  @ParameterizedTest
  @CsvSource({
    "speaker_id, '', MISSING_VALUE, is blank",
    "speaker_id, ../amy, UNSAFE_IDENTIFIER, It becomes the name of a file",
    "audio, ' ', MISSING_VALUE, is blank",
    "language, it, UNKNOWN_LANGUAGE, 'leave language and transcript empty'",
    "language, auto, UNKNOWN_LANGUAGE, is not known",
    "consent, yes, INVALID_VALUE, 'does not say who, when and what for'"
  })
  void whatCannotBeUsedIsNamed(String column, String value, ProblemCode code, String message) {
    Map<String, Object> row = row();
    row.put(column, value);

    assertThatThrownBy(() -> ReferenceRowReader.read(row))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().column()).contains(column);
            })
        .hasMessageContaining(message);
  }
}
