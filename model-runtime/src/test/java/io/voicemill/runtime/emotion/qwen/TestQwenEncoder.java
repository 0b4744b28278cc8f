package io.voicemill.runtime.emotion.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.problem.VoicemillException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that always answers {@code {"高兴":0.5,"悲伤":0.25}}: make_qwen.py. */
class TestQwenEncoder {

  private static final Offset<Double> NEAR = Offset.offset(1e-6);

  @Test
  void weightsComeFromTheAnswer() throws URISyntaxException {
    List<DescribedEmotion> said = encode("她中了彩票", "...", "She won.", "她中了彩票");

    assertThat(said).hasSize(4);
    assertThat(said.get(0).probabilities())
        .hasEntrySatisfying(EmotionLabel.HAPPY, share -> assertThat(share).isCloseTo(2 / 3.0, NEAR))
        .hasEntrySatisfying(EmotionLabel.SAD, share -> assertThat(share).isCloseTo(1 / 3.0, NEAR));
    assertThat(said.get(0).intensity()).isCloseTo(1.5, NEAR);
    assertThat(said.get(1)).isEqualTo(DescribedEmotion.NONE);
    assertThat(said.get(3)).isEqualTo(said.get(0));
  }

  @Test
  void whatTheModelCannotTellApartIsSwapped() throws URISyntaxException {
    assertThat(encode("心情低落").get(0).probabilities())
        .containsOnlyKeys(EmotionLabel.HAPPY, EmotionLabel.MELANCHOLIC);
  }

  @Test
  void aBundleWithoutItsFilesIsNamed(@TempDir Path empty) {
    assertThatThrownBy(() -> QwenEncoder.open(empty, "hash", new GraphPool(), GraphOptions.CPU))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The emotion bundle in " + empty)
        .hasMessageContaining("emotion.json");
  }

  @Test
  void answersThatAreNoJsonAreReadToo() {
    WeightAnswer reader =
        new WeightAnswer(
            new QwenSettings("", "", List.of(), 9, Map.of("高兴", "happy", "sad", "sad"), List.of()));

    assertThat(reader.read("x", "高兴: 0.3, 'sad' ： 9").probabilities())
        .hasEntrySatisfying(EmotionLabel.HAPPY, share -> assertThat(share).isCloseTo(.2, NEAR))
        .hasEntrySatisfying(EmotionLabel.SAD, share -> assertThat(share).isCloseTo(.8, NEAR));
    assertThat(reader.read("x", "I can't say.").label()).isEqualTo(EmotionLabel.CALM);
    assertThat(reader.read("x", "{\"高兴\": 0.0}").probabilities())
        .containsOnlyKeys(EmotionLabel.CALM);
  }

  private static List<DescribedEmotion> encode(String... descriptions) throws URISyntaxException {
    try (QwenEncoder encoder =
        QwenEncoder.open(TestByteLevelBpe.folder(), "hash", new GraphPool(), GraphOptions.CPU)) {
      return encoder.encode(List.of(descriptions));
    }
  }
}
