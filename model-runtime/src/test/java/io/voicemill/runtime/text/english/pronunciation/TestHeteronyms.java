package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.grammar.PartOfSpeechTagger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestHeteronyms {
  private final Heteronyms american = new Heteronyms(Accent.US);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She plays bass guitar | bass | bˈAs",
        "We caught a bass in the lake | bass | bˈæs",
        "There was a tear in the fabric | tear | tˈɛɹ",
        "They took a bow | bow | bˈW",
        "He drew his bow and a single arrow | bow | bˈO",
        "The nurse found minute traces of it | minute | mInˈut",
        "“ Minute traces ” he said | Minute | mInˈut",
        "We met in Nice . | Nice | nˈis",
        "You have to go | have | hæf"
      })
  void readsByTheWordsAround(String sentence, String word, String phonemes) {
    List<String> words = List.of(sentence.split(" ", -1));

    assertThat(american.read(PartOfSpeechTagger.shared().tag(words), words.indexOf(word)))
        .hasValueSatisfying(
            reading -> {
              assertThat(reading.phonemes()).isEqualTo(phonemes);
              assertThat(reading.rule()).startsWith("heteronym: ");
            });
  }

  @Test
  void leavesOtherPlacesToTheLexicon() {
    List<String> words = List.of("Have", "a", "nice", "day");

    assertThat(american.read(PartOfSpeechTagger.shared().tag(words), 2)).isEmpty();
  }

  @Test
  void hasABritishReading() {
    List<String> words = List.of("A", "row", "erupted");

    assertThat(new Heteronyms(Accent.GB).read(PartOfSpeechTagger.shared().tag(words), 1))
        .map(Pronunciation::phonemes)
        .contains("ɹˈW");
  }

  @Test
  void refusesAnUnknownPlace() {
    assertThatThrownBy(() -> Place.parse("beside:lake"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BESIDE");
  }
}
