package io.voicemill.runtime.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.emotion.LineEmotionRow;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestEmotionResolution {

  private static final DescribedEmotion SAD_WHISPER =
      new DescribedEmotion(
          Map.of(EmotionLabel.SAD, .9, EmotionLabel.GUILTY, .099, EmotionLabel.HAPPY, .001),
          1.2,
          List.of(),
          Set.of(DeliveryHint.WHISPERING),
          List.of());

  private static EmotionRequest request(
      String text, List<Float> vector, String audio, Double weight, Double intensity) {
    return new EmotionRequest(
        Optional.ofNullable(text),
        vector,
        Optional.ofNullable(audio),
        weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight),
        intensity == null ? OptionalDouble.empty() : OptionalDouble.of(intensity));
  }

  private static LineEmotion described(Double weight, Double intensity) {
    return EmotionResolution.resolve(
        request("x", List.of(), null, weight, intensity), Optional.of(SAD_WHISPER));
  }

  @Test
  void nothingAskedIsTheVoicesOwnManner() {
    assertThat(EmotionResolution.resolve(request(null, List.of(), null, .5, 2.0), Optional.empty()))
        .isEqualTo(LineEmotion.NEUTRAL);
    assertThat(
            EmotionResolution.resolve(
                request("...", List.of(), null, null, null), Optional.of(DescribedEmotion.NONE)))
        .isEqualTo(LineEmotion.NEUTRAL);
  }

  @Test
  void aDescriptionSaysWhichAndHowStrong() {
    LineEmotion emotion = described(null, null);

    assertThat(emotion.mix()).containsOnlyKeys(EmotionLabel.SAD, EmotionLabel.GUILTY);
    assertThat(emotion.mix().values().stream().mapToDouble(share -> share).sum())
        .isBetween(.999, 1.001);
    assertThat(emotion.intensity()).isEqualTo(1.2);
    assertThat(emotion.hints()).containsExactly(DeliveryHint.WHISPERING);
    assertThat(emotion.label()).contains(EmotionLabel.SAD);
    assertThat(emotion.vector()).hasSize(8);
  }

  @Test
  void intensityAndWeightMultiplyUpToTwo() {
    assertThat(described(null, .5).intensity()).isEqualTo(.6);
    assertThat(described(.5, 1.0).intensity()).isEqualTo(.6);
    assertThat(described(null, 2.0).intensity()).isEqualTo(2);
    assertThat(described(null, 0.0)).isEqualTo(LineEmotion.NEUTRAL);
    assertThat(described(0.0, null)).isEqualTo(LineEmotion.NEUTRAL);
  }

  @Test
  void aVectorGoesBeforeTheDescriptionWhoseDeliveryStays() {
    LineEmotion emotion =
        EmotionResolution.resolve(
            request("x", List.of(0f, .5f, 0f, 0f, 0f, 0f, 0f, 0f), null, null, null),
            Optional.of(SAD_WHISPER));

    assertThat(emotion.mix()).isEqualTo(Map.of(EmotionLabel.ANGRY, 1.0));
    assertThat(emotion.intensity()).isEqualTo(1);
    assertThat(emotion.vector()).containsExactly(0f, .5f, 0f, 0f, 0f, 0f, 0f, 0f);
    assertThat(emotion.hints()).containsExactly(DeliveryHint.WHISPERING);
  }

  @Test
  void aVectorOfZerosIsTheVoicesOwnManner() {
    assertThat(
            EmotionResolution.resolve(
                request(null, List.of(0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f), null, null, 2.0),
                Optional.empty()))
        .isEqualTo(LineEmotion.NEUTRAL);
  }

  @Test
  void aRecordingIsAllOrHalfUnlessItsWeightIsSaid() {
    assertThat(example(request(null, List.of(), "a.wav", null, 1.5), Optional.empty()))
        .isEqualTo(new LineEmotion.Example("a.wav", "", 1, 1.5));
    assertThat(example(request("x", List.of(), "a.wav", null, null), Optional.of(SAD_WHISPER)))
        .isEqualTo(new LineEmotion.Example("a.wav", "", .5, 1));
    assertThat(example(request("x", List.of(), "a.wav", .8, null), Optional.of(SAD_WHISPER)))
        .isEqualTo(new LineEmotion.Example("a.wav", "", .8, 1));
  }

  @Test
  void presetsAreTheLabelsAndMore() {
    assertThat(EmotionPresets.names()).hasSize(24).contains("happy", "tender", "whisper");
    for (EmotionLabel label : EmotionLabel.values()) {
      assertThat(EmotionPresets.find("preset:" + label.code()).orElseThrow().intensity())
          .isEqualTo(1);
      assertThat(EmotionPresets.find("preset: " + label.chinese())).isPresent();
    }
    assertThat(EmotionPresets.find("happy")).isEmpty();
    assertThatThrownBy(() -> EmotionPresets.find("preset:wisper"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There is no preset 'wisper'.")
        .hasMessageContaining("Write preset:whisper");
  }

  @Test
  void whatTravelsToTheExecutorsComesBackTheSame() {
    Random random = new Random(5);
    List<EmotionLabel> labels = List.of(EmotionLabel.values());
    List<DeliveryHint> hints = List.of(DeliveryHint.values());
    for (int i = 0; i < 200; i++) {
      EmotionLabel label = labels.get(random.nextInt(16));
      LineEmotion emotion =
          new LineEmotion(
              Map.of(label, random.nextDouble()),
              EmotionVectors.weights(Map.of(label, 1.0), 1),
              random.nextDouble() * 2,
              Set.of(hints.get(random.nextInt(20))),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(new LineEmotion.Example("a b.wav", "12", random.nextDouble(), 1)));

      assertThat(LineEmotionRow.parse(LineEmotionRow.values(emotion))).isEqualTo(emotion);
    }
  }

  @Test
  void everyLabelIsABlendOfTheDimensions() {
    for (EmotionLabel label : EmotionLabel.values()) {
      Map<EmotionLabel, Double> shares = EmotionVectors.shares(Map.of(label, 1.0));
      assertThat(EmotionLabel.DIMENSIONS).containsAll(shares.keySet());
      assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isBetween(.999, 1.001);
      assertThat(EmotionVectors.weights(Map.of(label, 1.0), 2))
          .hasSize(8)
          .allMatch(weight -> weight >= 0 && weight <= 1);
    }
  }

  private static LineEmotion.Example example(
      EmotionRequest request, Optional<DescribedEmotion> described) {
    return EmotionResolution.resolve(request, described).example().orElseThrow();
  }
}
