package io.voicemill.runtime.text.english.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestNormalizer {
  private final Normalizer american = new Normalizer(Accent.US);
  private final Normalizer british = new Normalizer(Accent.GB);

  @ParameterizedTest
  @MethodSource("americanLines")
  void normalizesAmericanEnglish(String written, String spoken) {
    assertThat(american.spoken(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @MethodSource("britishLines")
  void normalizesBritishEnglish(String written, String spoken) {
    assertThat(british.spoken(written)).isEqualTo(spoken);
  }

  static Stream<Arguments> americanLines() {
    return Table.rows("american.tsv").stream().map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  static Stream<Arguments> britishLines() {
    return Table.rows("british.tsv").stream().map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  @Test
  void allWordsOfANumberShareItsPlace() {
    List<NormalizedPart> parts = american.normalize("😀 In 1984!", 10);

    assertThat(parts)
        .containsExactly(
            new NormalizedPart.Word(12, "In", "In", WrittenRule.WORD, " "),
            new NormalizedPart.Word(15, "1984", "nineteen", WrittenRule.YEAR, " "),
            new NormalizedPart.Word(15, "1984", "eighty", WrittenRule.YEAR, " "),
            new NormalizedPart.Word(15, "1984", "four", WrittenRule.YEAR, "-"),
            new NormalizedPart.Mark(19, "!", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes, OK. | Yes, OK.",
        "Well, OK then. | Well, OK then.",
        "Oh, OK. | Oh, OK.",
        "Portland, OR 97201. | Portland, Oregon nine seven two zero one.",
        "Dallas, TX. | Dallas, Texas.",
        "We called 150 customers. | We called one hundred fifty customers.",
        "Calling 911 saves lives. | Calling nine one one saves lives.",
        "Then call 311 as soon as you can. | Then call three one one as soon as you can.",
        "Please limit to 10000 characters of text. "
            + "| Please limit to ten thousand characters of text.",
        "Cut the text to 10000 or less. | Cut the text to ten thousand or less.",
        "Just text STOP to 55512 now. | Just text STOP to five five five one two now."
      })
  void wordsAreNoStatesAndCountsAreNotDialled(String written, String spoken) {
    assertThat(american.spoken(written)).isEqualTo(spoken);
  }

  @Test
  void saysNoMarkTwiceInARow() {
    assertThat(american.spoken("Stop!!! Now?? Go......")).isEqualTo("Stop! Now? Go…");
  }

  @Test
  void skipsEmojiAndControlCharacters() {
    assertThat(american.spoken("Hi \u0007there\uD83D\uDE00, so\u00ADft\uD800 \u200Bend."))
        .isEqualTo("Hi there, soft end.");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(american.normalize("", 0)).isEmpty();
    assertThat(american.normalize(" \n\t ", 0)).isEmpty();
  }
}
