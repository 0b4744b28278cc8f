package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestSmartStretch {
  private static final int RATE = 24_000;
  private static final Alphabet ALPHABET = alphabet();
  private static final SmartStretch STRETCH = new SmartStretch(ALPHABET);

  private static Alphabet alphabet() {
    Map<String, Integer> symbols = new HashMap<>();
    " ,.;:!?ˈˌː→↗↓↘abdefhijklmnopstuvwzæðŋɑɔəɛɜɡɪɹʃʊʌʤʧʨɕʂʰAIOWY"
        .codePoints()
        .forEach(symbol -> symbols.put(Character.toString(symbol), symbols.size() + 1));
    return new Alphabet(symbols);
  }

  private static ClauseList line(String phonemes, Language language) {
    List<SpokenPart> parts = new ArrayList<>();
    for (SpokenPart part : Lines.parts(phonemes)) {
      parts.add(
          part instanceof SpokenPart.Word word
              ? new SpokenPart.Word(
                  word.start(), word.text(), language, word.phonemes(), word.spaced())
              : part);
    }
    return new ClauseCutter(ALPHABET).cut(parts, 190);
  }

  private static List<float[]> durations(ClauseList line, Random random) {
    List<float[]> durations = new ArrayList<>();
    for (Clause clause : line.clauses()) {
      float[] values = new float[clause.tokens().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (1 + 4 * random.nextDouble());
      }
      values[0] = 12.2f;
      values[values.length - 3] += 9;
      values[values.length - 1] = 8.4f;
      durations.add(values);
    }
    return durations;
  }

  private static LineLength length(ClauseList line, List<float[]> durations) {
    return LineLength.of(line, durations, 1, RATE);
  }

  private static LineLength length(ClauseList line) {
    return length(line, durations(line, new Random(1)));
  }

  private static final String ENGLISH = "plˈiz stˈɑp, ænd sˈI hˌW ðə bˈæd dˈɔɡz wˈɑk. hˈi wˈɛnt.";
  private static final String CHINESE = "ni↓xau↓, mi↗ŋtʰja→n san tja↓n.";

  @Test
  void ownLengthChangesNothing() {
    ClauseList line = line(ENGLISH, Language.EN);
    LineLength own = length(line);
    Stretch.Stretched same = STRETCH.to(line, own, own.rest());

    assertThat(same.leadingCut()).isZero();
    assertThat(same.gaps()).isEqualTo(own.gaps());
    for (int i = 0; i < own.frames().size(); i++) {
      assertThat(same.frames().get(i)).isEqualTo(own.frames().get(i));
    }
  }

  @Test
  void silencesAtTheEndsAreCutInTheAudioAndKeepTheirTokens() {
    ClauseList line = line(ENGLISH, Language.EN);
    LineLength own = length(line);
    Stretch.Stretched fast = STRETCH.to(line, own, .8 * own.rest());
    int[] before = own.frames().get(0);
    int[] after = fast.frames().get(0);

    assertThat(fast.leadingCut()).isPositive().isLessThan(12 * 600);
    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(Arrays.copyOfRange(after, after.length - 2, after.length))
        .isEqualTo(Arrays.copyOfRange(before, before.length - 2, before.length));
  }

  @Test
  void longVowelsGiveMoreThanPlosivesAndTakeMore() {
    ClauseList line = line("bˈɔd bˈɔd bˈɔd", Language.EN);
    float[] durations = {12, 4, 2, 8, 4, 2, 4, 2, 8, 4, 2, 4, 2, 8, 14, 8};
    LineLength own = length(line, List.of(durations));
    int[] fast = STRETCH.to(line, own, .6 * own.rest()).frames().get(0);
    int[] slow = STRETCH.to(line, own, 1.3 * own.rest()).frames().get(0);

    assertThat(fast[6]).as("plosive").isGreaterThanOrEqualTo(3);
    assertThat(fast[7] + fast[8]).as("vowel").isLessThan(8);
    assertThat(slow[6]).as("plosive").isLessThanOrEqualTo(5);
    assertThat(slow[7] + slow[8]).as("vowel").isGreaterThan(12);
  }

  @Test
  void stressedFinalsKeepTheirTime() {
    ClauseList line = line("ma→ma↗ma↓ma↘ma", Language.ZH);
    float[] durations = {12, 3, 4, 4, 3, 4, 4, 3, 4, 4, 3, 4, 4, 3, 14, 10};
    LineLength own = length(line, List.of(durations));
    int[] shortest = STRETCH.to(line, own, STRETCH.shortest(line, own)).frames().get(0);

    assertThat(shortest[2] + shortest[3]).as("level tone").isEqualTo(4);
    for (int vowel : new int[] {5, 8, 11}) {
      assertThat(shortest[vowel] + shortest[vowel + 1]).as("contour tone").isEqualTo(5);
    }
  }

  @Test
  void anyLengthIsSharedOutToTheFrame() {
    Random random = new Random(9);
    for (int round = 0; round < 2_000; round++) {
      ClauseList line = round % 2 == 0 ? line(ENGLISH, Language.EN) : line(CHINESE, Language.ZH);
      LineLength own = length(line, durations(line, random));
      double fewest = STRETCH.fewest(line, own);
      int change = random.nextInt((int) (2 * own.rest() - fewest) / 600);
      double samples = fewest + 600.0 * change;
      Stretch.Stretched stretched = STRETCH.to(line, own, samples);
      double before = samples(own.frames(), own.gaps());
      double after = samples(stretched.frames(), stretched.gaps()) - stretched.leadingCut();

      assertThat(stretched.frames()).allMatch(clause -> Arrays.stream(clause).min().getAsInt() > 0);
      double wanted = samples - own.rest();
      assertThat(after - before)
          .as("all but the silence after the last sound")
          .isBetween(Math.min(wanted, 0) - 1e-3, Math.max(wanted, 0) + 1e-3);
      assertThat(STRETCH.shortest(line, own)).isBetween(fewest, own.rest());
    }
  }

  private static double samples(List<int[]> frames, int[] gaps) {
    double samples = 0;
    for (int[] clause : frames) {
      samples += 600.0 * Arrays.stream(clause).sum();
    }
    for (int gap : gaps) {
      samples += Math.max(0, gap);
    }
    return samples;
  }
}
