package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestToolOutput {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "see https://ada:secret@index.example.org/simple/x now | see <address> now",
        "proxy ada:secret@proxy.example.org:3128 refused | <host>",
        "HTTPSConnectionPool(host='index.example.org', port=443): Max retries"
            + " | HTTPSConnectionPool(host=<host>, port=443): Max retries",
        "Failed to resolve 'index.example.org' | Failed to resolve <host>",
        "getaddrinfo ENOTFOUND registry.example.org | getaddrinfo ENOTFOUND <host>",
        "connect ECONNREFUSED 10.1.2.3:4873 | connect ECONNREFUSED <host>",
        "cannot reach index.corp.example:8080 at all | cannot reach <host> at all",
      })
  void redactsAddresses(String line, String expected) {
    assertThat(ToolOutput.redact(line)).doesNotContain("secret", "example", "10.1.2.3");
    assertThat(ToolOutput.redact(line)).contains(expected.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR: No matching distribution found for misaki==0.9.4",
        "kokoro-js-1.2.1.tgz has SHA-256 abc instead of def",
        "  File \"/tools/python/voicemill_models/kokoro.py\", line 12, in convert",
        "[Errno 28] No space left on device: 'decoder.onnx'",
        "step 3/7 writing the vocabulary and the English lexicons"
      })
  void leavesTheRestAlone(String line) {
    assertThat(ToolOutput.redact(line)).isEqualTo(line);
  }

  @Test
  void summaryKeepsTheLastLinesThatSaySomething() {
    assertThat(
            ToolOutput.summary(
                List.of(
                    "Looking in indexes: https://u:p@h.example/simple",
                    "Ignoring onnx: markers do not match",
                    "one",
                    "two",
                    "",
                    "WARNING: Retrying (Retry(total=4",
                    "three",
                    "four",
                    "five " + "x".repeat(400))))
        .startsWith("two | three | four | five xxx")
        .endsWith("x...")
        .hasSizeLessThan(330);
  }

  @Test
  void silenceIsNamed() {
    assertThat(ToolOutput.summary(List.of(" "))).isEqualTo("(it printed nothing)");
  }
}
