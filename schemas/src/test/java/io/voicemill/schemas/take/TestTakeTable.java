package io.voicemill.schemas.take;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.script.ScriptLineReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestTakeTable {

  private static Map<String, Object> row(Map<String, Object> script) {
    ScriptLine line = new ScriptLineReader(LineLimits.DEFAULT).read(script, "test").orThrow();
    return TakeTable.row(
        new Take(
            "id",
            "run",
            line,
            Language.EN,
            "one",
            LineEmotion.NEUTRAL,
            new AudioObject("file:/one.wav", "00", "wav", 24_000, 24_000),
            OptionalDouble.of(1.25),
            List.of(new TimedWord("one", 0, .2, .8)),
            new Heard(
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()),
            new SignalLevels(-20, -3, 0, .2),
            1,
            List.of(),
            QaStatus.PASS,
            List.of(),
            Optional.empty(),
            new Origin("kokoro", "cpu", "host", 1, 1, Instant.EPOCH)));
  }

  @Test
  void silenceAfterALineReachesWhoeverAssemblesTakes() {
    Map<String, Object> row =
        row(
            Map.of(
                "line_id", "l1",
                "text", "One.",
                "speaker_id", "af_heart",
                "silence_after_ms", 650));

    assertThat(row.get("extra")).isEqualTo(Map.of("silence_after_ms", "650"));
  }

  @Test
  void lengthsAndWordTimesAreColumns() {
    Map<String, Object> row =
        row(Map.of("line_id", "l1", "text", "One.", "speaker_id", "af_heart"));

    assertThat(row.get("duration_seconds")).isEqualTo(1.0);
    assertThat(row.get("target_seconds")).isEqualTo(1.25);
    assertThat(row.get("duration_error")).isEqualTo(-.2);
    assertThat(row.get("word_timings"))
        .isEqualTo(
            List.of(Map.of("word", "one", "start", 0, "start_seconds", .2, "end_seconds", .8)));
  }
}
