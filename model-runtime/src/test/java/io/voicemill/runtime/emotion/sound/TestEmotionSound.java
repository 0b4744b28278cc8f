package io.voicemill.runtime.emotion.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestEmotionSound {
  private static final List<ToDoubleFunction<Prosody>> MOVES =
      List.of(
          prosody -> prosody.melody().semitones(),
          prosody -> Math.log(prosody.melody().range()),
          prosody -> Math.log(prosody.tempo().rate()),
          prosody -> prosody.phonation().gain());

  /** Told apart by measuring at intensity 2: semitones, 12 % range, 4 % rate, decibels. */
  private static final double[] LEAST = {.8, Math.log(1.12), Math.log(1.04), 1.5};

  private static LineEmotion emotion(
      Map<EmotionLabel, Double> mix, double intensity, Set<DeliveryHint> hints) {
    return new LineEmotion(mix, List.of(), intensity, hints, Optional.empty());
  }

  private static Prosody sound(EmotionLabel label, double intensity) {
    return EmotionSound.prosody(emotion(Map.of(label, 1.0), intensity, Set.of()));
  }

  @Test
  void neutralIsNoMove() {
    assertThat(EmotionSound.prosody(LineEmotion.NEUTRAL)).isEqualTo(Prosody.NEUTRAL);
  }

  @ParameterizedTest
  @EnumSource(EmotionLabel.class)
  void intensityZeroIsExactlyNeutral(EmotionLabel label) {
    assertThat(sound(label, 0)).isEqualTo(Prosody.NEUTRAL);
  }

  @ParameterizedTest
  @EnumSource(EmotionLabel.class)
  void eachFigureMovesStrictlyMonotonicallyAndFarEnough(EmotionLabel label) {
    for (int figure = 0; figure < MOVES.size(); figure++) {
      ToDoubleFunction<Prosody> move = MOVES.get(figure);
      double full = move.applyAsDouble(sound(label, 2));
      assertThat(Math.abs(full)).isGreaterThanOrEqualTo(LEAST[figure]);
      for (double intensity = 0; intensity <= 2; intensity += .01) {
        assertThat(move.applyAsDouble(sound(label, intensity)))
            .isCloseTo(full * intensity / 2, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DeliveryHint.class)
  void hintsAreInFullWhateverTheIntensity(DeliveryHint hint) {
    Prosody alone = EmotionSound.prosody(emotion(Map.of(), 0, EnumSet.of(hint)));

    assertThat(EmotionSound.prosody(emotion(Map.of(EmotionLabel.SAD, 1.0), 0, EnumSet.of(hint))))
        .isEqualTo(alone);
    Prosody both = EmotionSound.prosody(emotion(Map.of(EmotionLabel.CALM, 1.0), .5, Set.of(hint)));
    for (ToDoubleFunction<Prosody> move : MOVES) {
      assertThat(move.applyAsDouble(both))
          .isCloseTo(
              move.applyAsDouble(alone) + move.applyAsDouble(sound(EmotionLabel.CALM, .5)),
              within(1e-9));
    }
  }

  @Test
  void everyHintIsHeard() {
    for (DeliveryHint hint : DeliveryHint.values()) {
      assertThat(EmotionSound.prosody(emotion(Map.of(), 0, Set.of(hint))))
          .isNotEqualTo(Prosody.NEUTRAL);
    }
  }

  @Test
  void mixIsTheMeanWeightedByTheShares() {
    Prosody mixed =
        EmotionSound.prosody(
            emotion(Map.of(EmotionLabel.HAPPY, .75, EmotionLabel.SAD, .25), 1.2, Set.of()));

    for (ToDoubleFunction<Prosody> move : MOVES) {
      assertThat(move.applyAsDouble(mixed))
          .isCloseTo(
              .75 * move.applyAsDouble(sound(EmotionLabel.HAPPY, 1.2))
                  + .25 * move.applyAsDouble(sound(EmotionLabel.SAD, 1.2)),
              within(1e-9));
    }
  }

  @Test
  void anythingStaysIntelligible() {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      Map<EmotionLabel, Double> mix = new EnumMap<>(EmotionLabel.class);
      EmotionLabel[] labels = EmotionLabel.values();
      mix.put(labels[random.nextInt(labels.length)], .4);
      mix.merge(labels[random.nextInt(labels.length)], .6, Double::sum);
      Set<DeliveryHint> hints = EnumSet.noneOf(DeliveryHint.class);
      for (DeliveryHint hint : DeliveryHint.values()) {
        if (random.nextInt(4) == 0) {
          hints.add(hint);
        }
      }
      Prosody sound = EmotionSound.prosody(emotion(mix, 2 * random.nextDouble(), hints));
      assertThat(sound.melody().semitones()).isBetween(-4.0, 5.0);
      assertThat(sound.melody().range()).isBetween(.4, 1.9);
      assertThat(sound.melody().slope()).isBetween(-4.0, 4.0);
      assertThat(sound.melody().tremor()).isBetween(0.0, 1.0);
      assertThat(sound.tempo().rate()).isBetween(.75, 1.35);
      assertThat(sound.tempo().pauses()).isBetween(.5, 2.5);
      assertThat(sound.phonation().gain()).isBetween(-8.0, 6.0);
      assertThat(sound.phonation().tilt()).isBetween(-9.0, 9.0);
      assertThat(sound.phonation().breath()).isBetween(0.0, 1.0);
      assertThat(sound.example()).isEmpty();
    }
  }
}
