package io.voicemill.jobs.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDefinitionFile {
  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("mixtures.yaml"), content);
  }

  @Test
  void readsMixturesAndBorrowedProsody() throws IOException {
    Path file =
        file(
            """
            narrator:
              voice: {jf_alpha: .7, my_speaker: .3}
            calm_amy: {voice: amy, prosody: bf_emma}
            """);

    assertThat(DefinitionFile.read(file))
        .containsExactly(
            new SpeakerDefinition(
                "narrator", Map.of("jf_alpha", .7, "my_speaker", .3), Optional.empty()),
            new SpeakerDefinition("calm_amy", Map.of("amy", 1.0), Optional.of("bf_emma")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | defines no speaker",
        "[a, b]                        | defines no speaker",
        "a: {voice: {b: x}}            | is no number",
        "a: {voice: {b: 0}}            | Every share is above 0",
        "a: {voice: {b: -1}}           | Every share is above 0",
        "a: {voice: {b: .inf}}         | cannot be read as YAML",
        "a: {voice: {b: 1e999}}        | Every share is above 0",
        "a: {}                         | has no voice",
        "a: {voices: {b: 1}}           | has a key 'voices'",
        "../a: {voice: b}              | begins or ends with a dot",
        "b/a: {voice: b}               | contains '/'",
        "a: {voice: {b: 1, b: 2}}      | cannot be read as YAML",
        "'a: {voice: b'                | cannot be read as YAML"
      })
  void whatMakesNoSenseIsNamed(String content, String message) throws IOException {
    Path file = file(content);

    assertThatThrownBy(() -> DefinitionFile.read(file))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> DefinitionFile.read(folder.resolve("nowhere.yaml")))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("nowhere.yaml cannot be read");
  }
}
