package io.voicemill.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.expand.SweepGrid;
import io.voicemill.transforms.expand.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestGridFile {

  @TempDir private Path folder;

  private SweepGrid read(String yaml) throws IOException {
    return GridFile.read(Files.writeString(folder.resolve("grid.yaml"), yaml));
  }

  private List<String> names(String yaml) throws IOException {
    return read(yaml).variants().stream().map(Variant::name).toList();
  }

  @Test
  void aGridGoesThroughItsAxes() throws IOException {
    assertThat(
            names(
                """
                emotions: [happy, 委屈]
                intensities: [.4, 1.6]
                durations: 0.9
                """))
        .containsExactly(
            "neutral",
            "happy-0.4-x0.9",
            "happy-1.6-x0.9",
            "aggrieved-0.4-x0.9",
            "aggrieved-1.6-x0.9");
  }

  @Test
  void aListNamesItsVariants() throws IOException {
    SweepGrid grid =
        read(
            """
            neutral: false
            variants:
              - name: brand
                emotion: calm, but with a smile
                audio: clips/brand.wav
                weight: .6
                intensity: 1.2
                duration: 1.1
                speaker: af_heart
              - name: plain
            """);
    List<Variant> variants = grid.variants();
    assertThat(variants.stream().map(Variant::name)).containsExactly("brand", "plain");
    assertThat(variants.get(0).settings().columns())
        .containsEntry("emotion_text", "calm, but with a smile")
        .containsEntry("emotion_audio", "clips/brand.wav")
        .containsEntry("emotion_weight", .6)
        .containsEntry("emotion_intensity", 1.2)
        .containsEntry("duration_ratio", 1.1)
        .containsEntry("speaker_id", "af_heart");
    assertThat(variants.get(1).settings().neutral()).isTrue();
  }

  @Test
  void anEmotionMayBeAListOfWeights() throws IOException {
    assertThat(names("emotions:\n  - [0, 0, .7, 0, 0, .3, 0, 0]\n"))
        .containsExactly("neutral", "vector-sad0.7-melancholic0.3-1");
  }

  @Test
  void theExampleIsAGrid() {
    SweepGrid grid = GridFile.read(Path.of("..", "examples", "sweep.yaml"));
    assertThat(grid.variants()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "emotion: happy"                        | A grid has no key 'emotion'
          "emotion: happy"                        | Did you mean 'emotions'?
          "variants: [{name: a, emotin: happy}]"  | Did you mean 'emotion'?
          "variants: [{emotion: happy}]"          | 'name' makes no sense
          "variants: happy"                       | It takes a list of variants.
          "emotions: {happy: 1}"                  | 'emotions' makes no sense
          "emotions: [happy, '']"                 | 'emotions' makes no sense
          "emotions: [[0, 1]]"                    | It holds 2 numbers.
          "intensities: [strong]"                 | 'strong' in intensities is not a number.
          "variants: [{name: a, intensity: 3}]"   | It takes a number from 0.0 to 2.0.
          "variants: [{name: a, emotion: x.wav, audio: y.wav}]" | an example where 'emotion' is none
          "neutral: maybe"                        | It takes true or false.
          "emotions: [happy"                      | line 2 is not YAML.
          "- happy"                               | It takes keys with values.
          """)
  void nonsenseIsRefused(String yaml, String why) {
    assertThatThrownBy(() -> read(yaml + "\n"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> GridFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("none.yaml cannot be read.");
  }
}
