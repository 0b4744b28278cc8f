package io.voicemill.runtime.voice.kokoro.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestKokoroCloner {

  private static final TextFrontEnd FRONT_END =
      (text, language) -> new SpokenText(text, language, text, List.of(), List.of());
  private static final List<StockStyle> VOICES =
      List.of(
          LinearWorld.voice("a", Language.EN, 1, 0),
          LinearWorld.voice("b", Language.ZH, 0, 1),
          LinearWorld.voice("c", Language.EN, -1, 0));

  private final LinearWorld world = new LinearWorld();

  private static SpeakerReference speaker(double x, double y, Language language) {
    return new SpeakerReference(
        "s", LinearWorld.embedding(x, y), OptionalDouble.of(200), Optional.of(language), List.of());
  }

  private VoiceProfile clone(SpeakerReference speaker, float factor, CloneSettings settings) {
    return new KokoroCloner(VOICES, LinearWorld.map(factor), world, FRONT_END)
        .clone(speaker, settings);
  }

  private double similarity(VoiceProfile profile, SpeakerReference speaker) {
    return Cosine.between(
        LinearWorld.embedding(profile.style().get(0), profile.style().get(1)), speaker.embedding());
  }

  @Test
  void standsBetweenTheTwoNearestWithTheProsodyOfTheLanguage() {
    VoiceProfile profile = clone(speaker(.8, .6, Language.ZH), 0, new CloneSettings(1, 0, 0, 0));

    assertThat(profile.base().get("a")).isCloseTo(.6, within(1e-6));
    assertThat(profile.base().get("b")).isCloseTo(.4, within(1e-6));
    assertThat(profile.prosodyBase()).isEqualTo(Map.of("b", 1.0));
    assertThat(profile.style().get(StyleMap.TIMBRE)).isEqualTo((float) 'b');
    assertThat(profile.f0Semitones()).isCloseTo(12, within(1e-6));
  }

  @Test
  void aRightMapIsThereAtOnce() {
    SpeakerReference speaker = speaker(.8, .6, Language.EN);

    VoiceProfile profile = clone(speaker, 1, new CloneSettings(1, 0, 0, 0));

    assertThat(similarity(profile, speaker)).isCloseTo(1, within(1e-6));
  }

  @Test
  void stepsGoOnWhereTheMapFallsShort() {
    SpeakerReference speaker = speaker(-.2, 1, Language.EN);

    double before = similarity(clone(speaker, .1f, new CloneSettings(3, 0, 0, 0)), speaker);
    double after = similarity(clone(speaker, .1f, new CloneSettings(3, 10, 0, 0)), speaker);

    assertThat(before).isLessThan(.999);
    assertThat(1 - after).isLessThan((1 - before) / 3);
  }

  @Test
  void aMapThatLeadsAwayIsNotFollowed() {
    SpeakerReference speaker = speaker(.8, .6, Language.EN);
    VoiceProfile start = clone(speaker, -.2f, new CloneSettings(1, 0, 0, 0));

    VoiceProfile profile = clone(speaker, -.2f, new CloneSettings(1, 4, 0, 0));

    assertThat(profile.style()).isEqualTo(start.style());
  }

  @Test
  void aStepThatCannotBeSpokenIsHalved() {
    SpeakerReference speaker = speaker(-.2, 1, Language.EN);
    StockStyle far = LinearWorld.voice("d", Language.EN, 48.5, 20);
    KokoroCloner cloner = new KokoroCloner(List.of(far), LinearWorld.map(-1), world, FRONT_END);

    VoiceProfile profile = cloner.clone(speaker, new CloneSettings(1, 3, 0, 0));

    assertThat(profile.style().get(0)).isBetween(49f, 50f);
    assertThat(world.heard).hasSize(2);
  }

  @Test
  void theSearchIsKeptWhereItHelpsAndTheSameEachTime() {
    SpeakerReference speaker = speaker(.8, .6, Language.EN);
    CloneSettings settings = new CloneSettings(2, 0, 80, 5);
    double before = similarity(clone(speaker, -.2f, new CloneSettings(2, 0, 0, 5)), speaker);

    VoiceProfile profile = clone(speaker, -.2f, settings);

    assertThat(similarity(profile, speaker)).isGreaterThan(before);
    assertThat(clone(speaker, -.2f, settings)).isEqualTo(profile);
  }

  @Test
  void withoutAPitchTheStockVoicesStays() {
    SpeakerReference speaker =
        new SpeakerReference(
            "s", LinearWorld.embedding(1, 1), OptionalDouble.empty(), Optional.empty(), List.of());

    assertThat(clone(speaker, 1, CloneSettings.DEFAULTS).f0Semitones()).isZero();
  }

  @Test
  void atMostTheAskedTextsAndStepsAreSpoken() {
    clone(speaker(.8, .6, Language.EN), .1f, new CloneSettings(3, 2, 0, 0));

    assertThat(world.heard).hasSize(3);
  }
}
