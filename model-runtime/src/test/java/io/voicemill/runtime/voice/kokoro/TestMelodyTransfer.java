package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestMelodyTransfer {
  private static final int FRAMES = 200;
  private static final ClauseList ENGLISH = words("həlˈO", "wˈɜɹld");
  private static final ClauseList MANDARIN = words("ni↓", "xau↓");

  private static ClauseList words(String... phonemes) {
    List<Clause.WordTokens> words =
        List.of(phonemes).stream()
            .map(
                each ->
                    new Clause.WordTokens(
                        new SpokenPart.Word(0, each, Language.EN, each, true), 1, 2, false))
            .toList();
    return new ClauseList(
        OptionalInt.empty(), List.of(new Clause(new long[4], words, 0, Pause.at(Pause.Kind.END))));
  }

  private static Curves curves(IntToDoubleFunction hertz) {
    float[] f0 = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      f0[i] = (float) hertz.applyAsDouble(i);
    }
    return new Curves(f0, new float[FRAMES]);
  }

  private static Prosody after(ProsodyExample example) {
    return new Prosody(
        Prosody.Melody.NEUTRAL,
        Prosody.Tempo.NEUTRAL,
        Prosody.Phonation.NEUTRAL,
        Optional.of(example));
  }

  private static List<float[]> noise() {
    Random random = new Random(4);
    float[] samples = new float[300 * FRAMES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = random.nextFloat() - .5f;
    }
    return List.of(samples);
  }

  private static void transfer(Prosody prosody, Curves curves, ClauseList words) {
    MelodyTransfer.apply(prosody, List.of(curves), words, TestMelodyTransfer::noise, 24_000);
  }

  private static double semitones(float hertz, double base) {
    return 12 * Math.log(hertz / base) / Math.log(2);
  }

  @Test
  void withoutAnExampleNothingIsDecodedAndNothingChanges() {
    Curves curves = curves(i -> 100 + i);
    float[] before = curves.f0().clone();

    for (Prosody prosody :
        List.of(Prosody.NEUTRAL, after(Sounds.example(100, 0, share -> 12 * share)))) {
      MelodyTransfer.apply(
          prosody,
          List.of(curves),
          ENGLISH,
          () -> {
            throw new IllegalStateException("decoded");
          },
          24_000);
    }

    assertThat(curves.f0()).isEqualTo(before);
  }

  @Test
  void theLineFollowsTheExampleAroundItsOwnMedian() {
    Curves curves = curves(i -> 150);

    transfer(after(Sounds.example(300, 1, share -> 6 - 12 * share)), curves, ENGLISH);

    for (int i = 20; i < FRAMES - 20; i++) {
      assertThat(semitones(curves.f0()[i], 150))
          .isCloseTo(6 - 12.0 * i / FRAMES, Offset.offset(.4));
    }
  }

  @Test
  void halfTheWeightIsHalfTheWay() {
    Curves curves = curves(i -> 150);

    transfer(after(Sounds.example(300, .5, share -> 6 - 12 * share)), curves, ENGLISH);

    assertThat(semitones(curves.f0()[50], 150)).isCloseTo(1.5, Offset.offset(.2));
    assertThat(semitones(curves.f0()[150], 150)).isCloseTo(-1.5, Offset.offset(.2));
  }

  @Test
  void tonesStayWhenTheWordsAreOthers() {
    Curves curves = curves(i -> 150 * Math.pow(2, 3 * Math.sin(2 * Math.PI * i / 16.0) / 12));

    transfer(after(Sounds.example(300, 1, share -> 6 - 12 * share)), curves, MANDARIN);

    for (int i = 36; i < FRAMES - 36; i++) {
      double tone = 3 * Math.sin(2 * Math.PI * i / 16.0);
      assertThat(semitones(curves.f0()[i], 150) - tone)
          .isCloseTo(6 - 12.0 * i / FRAMES, Offset.offset(.6));
    }
  }

  @Test
  void accentsStayByHalfInOtherLanguages() {
    Curves curves = curves(i -> 150 * Math.pow(2, 3 * Math.sin(2 * Math.PI * i / 8.0) / 12));

    transfer(after(Sounds.example(300, 1, share -> 0)), curves, ENGLISH);

    double highest = 0;
    for (int i = 36; i < FRAMES - 36; i++) {
      highest = Math.max(highest, semitones(curves.f0()[i], 150));
    }
    assertThat(highest).isBetween(1.3, 1.7);
  }

  @Test
  void unvoicedFramesAreLeftAloneAndF0StaysWithinTheVoice() {
    Curves curves = curves(i -> i % 40 < 30 ? 500 : 12);

    transfer(after(Sounds.example(300, 1, share -> 24 - 48 * share)), curves, ENGLISH);

    for (int i = 0; i < FRAMES; i++) {
      if (i % 40 < 30) {
        assertThat(curves.f0()[i]).isBetween(60f, 700f);
      } else {
        assertThat(curves.f0()[i]).isEqualTo(12);
      }
    }
    assertThat(curves.f0()[5]).isEqualTo(700);
  }

  @Test
  void aLineThatIsHardlyVoicedStaysAsItIs() {
    Curves curves = curves(i -> i == 7 ? 200 : 10);

    transfer(after(Sounds.example(300, 1, share -> 12 * share)), curves, ENGLISH);

    assertThat(curves.f0()[7]).isEqualTo(200);
  }
}
