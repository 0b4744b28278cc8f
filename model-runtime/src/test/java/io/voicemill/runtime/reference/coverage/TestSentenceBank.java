package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestSentenceBank {
  private static final List<SpokenText> CHINESE = chinese();

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void holdsStatementsQuestionsAndExclamationsOnceEach(Language language) {
    List<String> texts = SentenceBank.texts(language);
    assertThat(texts).hasSize(400).doesNotHaveDuplicates();
    assertThat(texts.stream().filter(text -> text.matches(".*[.。]"))).hasSize(240);
    assertThat(texts.stream().filter(text -> text.matches(".*[?？]"))).hasSize(100);
    assertThat(texts.stream().filter(text -> text.matches(".*[!！]"))).hasSize(60);
    assertThat(texts).allMatch(text -> text.matches("[\\p{L}',.?!，。？！ ]+"));
  }

  @Test
  void thereIsNoneForJapanese() {
    assertThat(SentenceBank.texts(Language.JA)).isEmpty();
  }

  @Test
  void theChineseOneIsReadAsOneSentenceALine() {
    assertThat(SentenceKinds.of(CHINESE)).isEqualTo(new SentenceKinds(240, 100, 60));
  }

  @Test
  void theChineseOneHoldsEverySoundSeveralTimes() {
    for (KindCoverage kind : Coverage.of(Language.ZH, CHINESE).kinds()) {
      assertThat(kind.missing()).isEmpty();
      assertThat(kind.counts().values()).allMatch(count -> count >= 5);
    }
  }

  @Test
  void theChineseOneHoldsEveryFinalInEveryToneThatItHas() {
    Set<String> absent = new TreeSet<>();
    Set<String> spoken =
        CHINESE.stream()
            .flatMap(TestSentenceBank::syllables)
            .map(syllable -> finalOf(syllable) + " " + syllable.tone())
            .collect(Collectors.toSet());
    for (Sound sound : SoundInventory.of(Language.ZH).sounds()) {
      for (int tone = 1; tone <= 4 && sound.kind().equals("finals"); tone++) {
        if (!spoken.contains(sound.name() + " " + tone)) {
          absent.add(sound.name() + " " + tone);
        }
      }
    }
    assertThat(absent).containsExactly("er 1", "ueng 2", "ueng 3");
  }

  @Test
  void theChineseOneHoldsEveryPairOfTones() {
    Set<String> pairs = new TreeSet<>();
    for (SpokenText text : CHINESE) {
      int before = 0;
      for (Reading reading : text.readings()) {
        for (Syllable syllable : syllables(reading).toList()) {
          pairs.add(before + " " + syllable.tone());
          before = syllable.tone();
        }
      }
    }
    for (int first = 1; first <= 5; first++) {
      for (int second = 1; second <= 5; second++) {
        if (first != 3 || second != 3) {
          assertThat(pairs).contains(first + " " + second);
        }
      }
    }
  }

  @Test
  void theChineseOneHasSentencesOfSixToTwentyFiveSyllables() {
    assertThat(CHINESE)
        .allSatisfy(text -> assertThat(syllables(text).count()).as(text.text()).isBetween(6L, 25L));
  }

  private static List<SpokenText> chinese() {
    TextFrontEnd frontEnd = Spoken.frontEnds();
    return SentenceBank.texts(Language.ZH).stream()
        .map(text -> frontEnd.speak(text, Language.ZH))
        .toList();
  }

  private static Stream<Syllable> syllables(SpokenText text) {
    return text.readings().stream().flatMap(TestSentenceBank::syllables);
  }

  private static Stream<Syllable> syllables(Reading reading) {
    return Stream.of(reading.reading().split(" ", -1))
        .map(Syllable::find)
        .flatMap(Optional::stream)
        .filter(syllable -> !syllable.equals(Syllable.R));
  }

  private static String finalOf(Syllable syllable) {
    return SoundInventory.of(Language.ZH)
        .soundsOf(Spoken.read(Language.ZH, syllable.toString()))
        .stream()
        .filter(sound -> sound.kind().equals("finals"))
        .map(Sound::name)
        .collect(Collectors.joining());
  }
}
