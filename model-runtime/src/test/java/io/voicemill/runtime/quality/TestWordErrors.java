package io.voicemill.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TestWordErrors {
  private static final String SENTENCE =
      "the old man walked down to the river and watched ships pass while his dog slept";

  @ParameterizedTest
  @CsvFileSource(
      resources = "word-errors-en.psv",
      delimiter = '|',
      quoteCharacter = '\0',
      useHeadersInDisplayName = true)
  void english(String meant, String heard, int errors) {
    assertThat(WordErrors.between(meant, heard == null ? "" : heard, Language.EN).errors())
        .isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "word-errors-zh.psv",
      delimiter = '|',
      quoteCharacter = '\0',
      useHeadersInDisplayName = true)
  void mandarin(String meant, String heard, int errors) {
    assertThat(WordErrors.between(meant, heard == null ? "" : heard, Language.ZH).errors())
        .isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今日はとても良い天気です。|今日はとても良い天気です|0",
        "カタカナとひらがな|かたかなとヒラガナ|0",
        "三十五人が来た。|35人が来た。|0",
        "百円です。|100円です。|0",
        "二千二十四年|2024年|0",
        "学校に行く|学校へ行く|1",
      })
  void japanese(String meant, String heard, int errors) {
    assertThat(WordErrors.between(meant, heard, Language.JA).errors()).isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sequel base is open source.|0",
        "The SQL base is open-source.|0",
        "The S.Q.L. base is open source.|0",
        "The equal base is open source.|1",
        "The base is open source.|1",
      })
  void aRespelledWordMayBeHeardAsItIsWritten(String heard, int errors) {
    String said = "The sequel base is open source.";
    SpokenText text =
        new SpokenText(
            "The SQL base is OSS.",
            Language.EN,
            said,
            List.of(),
            List.of(),
            List.of(
                new SpokenText.Respelled("SQL", "sequel"),
                new SpokenText.Respelled("OSS", "open source")));
    assertThat(WordErrors.between(text, heard).errors()).isEqualTo(errors);
    assertThat(WordErrors.between(text, "The sequel base is OSS.").errors()).isZero();
  }

  @Test
  void countsEachKindAndTheRate() {
    WordErrors errors =
        WordErrors.between("one cat sat on the mat", "one bat now sat on mat", Language.EN);
    assertThat(errors).isEqualTo(new WordErrors(1, 1, 1, 6, 2));
    assertThat(errors.rate()).isEqualTo(.5);
  }

  @Test
  void longestRunBridgesOneRightUnit() {
    WordErrors errors =
        WordErrors.between(
            SENTENCE,
            "the old man walked foo bar baz river qux quux ships pass while his dog slept",
            Language.EN);
    assertThat(errors.longestRun()).isEqualTo(5);
    assertThat(errors.errors()).isEqualTo(5);
  }

  @Test
  void nothingMeant() {
    assertThat(WordErrors.between("", "thank you", Language.EN).rate()).isEqualTo(2);
    assertThat(WordErrors.between("", "", Language.EN).rate()).isZero();
  }

  @Test
  void aTextAgainstItselfHasNoErrors() {
    Random random = new Random(17);
    String alphabet = "ab z'.,-:/%$3579 的在银行儿重ｱカ🙂é&";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String words = text.toString().replaceAll("[0-9%$:/.&-]", " ");
      for (Language language : List.of(Language.EN, Language.ZH, Language.JA)) {
        assertThat(WordErrors.between(words, words, language).errors()).as(words).isZero();
        assertThat(WordErrors.between(text.toString(), words, language).rate()).isNotNegative();
        assertThat(WordErrors.between(words, text.toString(), language).rate()).isNotNegative();
      }
    }
  }

  @Test
  void swappingBothSidesSwapsDeletionsAndInsertions() {
    Random random = new Random(23);
    List<String> words = List.of("stone", "river", "cloud", "paper", "glass");
    for (int round = 0; round < 200; round++) {
      String first = sentence(words, random);
      String second = sentence(words, random);
      WordErrors there = WordErrors.between(first, second, Language.EN);
      WordErrors back = WordErrors.between(second, first, Language.EN);
      assertThat(there.errors()).isEqualTo(back.errors());
      assertThat(there.units() - there.deletions() + there.insertions()).isEqualTo(back.units());
    }
  }

  private static String sentence(List<String> words, Random random) {
    List<String> sentence = new ArrayList<>();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      sentence.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", sentence);
  }
}
