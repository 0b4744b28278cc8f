package io.voicemill.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestConfigurationLoader {

  @TempDir private Path folder;

  private Configuration load(String yaml, String... assignments) throws Exception {
    Path file = Files.writeString(folder.resolve("voicemill.yaml"), yaml);
    return ConfigurationLoader.load(Optional.of(file), List.of(assignments));
  }

  @Test
  void setWinsOverTheFileAndTheFileOverTheDefault() throws Exception {
    String yaml = "quality:\n  cer: 0.2\n  wer: 0.4\n";
    QualitySettings quality = load(yaml, "quality.cer=.3").quality();

    assertThat(quality.cer()).isEqualTo(.3);
    assertThat(quality.wer()).isEqualTo(.4);
    assertThat(quality.readings()).isEqualTo(QualitySettings.DEFAULTS.readings());
  }

  @Test
  void theLastSetWins() throws Exception {
    assertThat(load("", "device=cpu", "device=cuda").device()).isEqualTo(DeviceChoice.CUDA);
  }

  @Test
  void takesAnySparkSetting() throws Exception {
    String yaml = "spark:\n  conf:\n    spark.local.dir: /a\n";
    assertThat(load(yaml, "spark.conf.spark.local.dir=/b", "spark.conf.x=y=z").spark().conf())
        .containsOnly(entry("spark.local.dir", "/b"), entry("x", "y=z"));
  }

  @Test
  void anEmptyOptionalKeyIsNone() throws Exception {
    String yaml = "defaults:\n  speaker: af_heart\n";
    assertThat(load(yaml).defaults().speaker()).contains("af_heart");
    assertThat(load(yaml, "defaults.speaker=").defaults().speaker()).isEmpty();
  }

  @Test
  void aSectionWithoutKeysIsNothing() throws Exception {
    assertThat(load("# nothing\nquality:\nspark:\n  conf:\n")).isEqualTo(Configuration.DEFAULTS);
  }

  @Test
  void unknownKeyIsNamedWithItsLineAndTheNearestOne() {
    assertThatThrownBy(() -> load("device: cpu\nquality:\n  max-atempts: 3\n"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There is no configuration key 'quality.max-atempts'")
        .hasMessageContaining("voicemill.yaml, line 3")
        .hasMessageContaining("Did you mean 'quality.max-attempts'?")
        .asInstanceOf(InstanceOfAssertFactories.type(VoicemillException.class))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.USAGE))
        .satisfies(e -> assertThat(e.problem().column()).contains("quality.max-atempts"));
  }

  @Test
  void keyWithoutItsSectionIsNamed() {
    assertThatThrownBy(() -> load("", "cer=.1"))
        .hasMessageContaining("There is no configuration key 'cer' (--set).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quality.max-attempts=three     | a whole number from 1 to 10",
        "quality.max-attempts=2.5       | a whole number from 1 to 10",
        "quality.max-attempts=0         | a whole number from 1 to 10",
        "quality.cer=1.01               | a number from 0 to 1",
        "quality.cer=NaN                | a number from 0 to 1",
        "quality.end-level-dbfs=3       | a number from -120 to 0",
        "quality.recognize=yes          | true or false",
        "device=gpu                     | one of auto, cpu, cuda",
        "defaults.language=fr           | one of en, zh, ja, auto",
        "models.voice=                  | a text that is not blank",
      })
  void wrongValueIsNamedWithWhatIsAllowed(String assignment, String allowed) {
    String key = assignment.substring(0, assignment.indexOf('='));
    String value = assignment.substring(assignment.indexOf('=') + 1);
    assertThatThrownBy(() -> load("", assignment))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("'" + key + "'")
        .hasMessageContaining(value.isEmpty() ? "has no value" : "is '" + value + "' (--set)")
        .hasMessageContaining("It takes " + allowed + ".");
  }

  @Test
  void wrongValueInAFileIsNamedWithItsLine() {
    assertThatThrownBy(() -> load("quality:\n  recognize: true\n  cer: high\n"))
        .hasMessageContaining("'quality.cer' is 'high'")
        .hasMessageContaining("voicemill.yaml, line 3");
  }

  @Test
  void sectionAsValueAndListAreNamed() {
    assertThatThrownBy(() -> load("quality: strict\n"))
        .hasMessageContaining("'quality' is a section, not a value");
    assertThatThrownBy(() -> load("device: [cpu, cuda]\n"))
        .hasMessageContaining("'device' is a list");
    assertThatThrownBy(() -> load("- device\n")).hasMessageContaining("is a list");
  }

  @Test
  void malformedFileIsNamedWithItsLine() {
    assertThatThrownBy(() -> load("device: cpu\nquality:\n\tcer: 0.1\n"))
        .hasMessageContaining("voicemill.yaml, line 3 is not YAML.");
    assertThatThrownBy(() -> load("device: cpu\ndevice: cuda\n"))
        .hasMessageContaining("voicemill.yaml, line 2 is not YAML.")
        .hasMessageContaining("Duplicate field 'device'");
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("missing.yaml");
    assertThatThrownBy(() -> ConfigurationLoader.load(Optional.of(missing), List.of()))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("missing.yaml cannot be read");
  }

  @Test
  void setWithoutAKeyFails() {
    assertThatThrownBy(() -> load("", "device")).hasMessageContaining("--set 'device'");
    assertThatThrownBy(() -> load("", "=cpu")).hasMessageContaining("--set '=cpu'");
  }
}
