package io.voicemill.runtime.text.english.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPartOfSpeechTagger {
  private final PartOfSpeechTagger tagger = PartOfSpeechTagger.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They record a record . | 1 | VERB",
        "They record a record . | 3 | NOUN",
        "It is close . | 2 | ADJECTIVE",
        "He could not excuse it . | 3 | VERB",
        "He was not present . | 3 | ADJECTIVE",
        "The apple fell . | 0 | DETERMINER",
        "We live in Paris . | 3 | PROPER_NOUN",
        "Sales increase in December . | 1 | VERB",
        "Most metals contract as they cool . | 2 | VERB",
        "In a bowl , combine the flour . | 4 | VERB",
        "Tear along the line and keep the stub . | 0 | VERB",
        "They waited to defect . | 3 | VERB",
      })
  void findsClasses(String sentence, int word, WordClass wordClass) {
    assertThat(tag(sentence).get(word).wordClass()).isEqualTo(wordClass);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I read the book yesterday . | 1 | true",
        "She read it aloud . | 1 | true",
        "I have already read it . | 3 | true",
        "The letter was read . | 3 | true",
        "Please read it . | 1 | false",
        "I read every day . | 1 | false",
        "You will read it . | 2 | false",
        "They do n't read . | 3 | false",
        "He wound the clock . | 1 | true",
        "I used to swim . | 1 | true",
        "I am used to it . | 2 | true",
        "It is used to make tea . | 2 | false",
      })
  void findsThePast(String sentence, int word, boolean past) {
    assertThat(tag(sentence).get(word).past()).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "That is all . | 0 | DETERMINER",
        "I object to that object . | 3 | DETERMINER",
        "Who did that ? | 2 | DETERMINER",
        "He said that she left . | 2 | PRONOUN",
        "The dog that barked left . | 2 | PRONOUN",
      })
  void tellsWhatPointsFromWhatJoins(String sentence, int word, WordClass wordClass) {
    assertThat(tag(sentence).get(word).wordClass()).isEqualTo(wordClass);
  }

  @Test
  void tagsOverlongSentencesWordForWord() {
    assertThat(tag("and so on ".repeat(200).strip())).hasSize(600);
  }

  @Test
  void tagsNothing() {
    assertThat(tagger.tag(List.of())).isEmpty();
  }

  @Test
  void tagsTheSameOnSeveralThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<TaggedWord>>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(() -> tag("They will wind the clock in the wind .")));
      }
      for (Future<List<TaggedWord>> result : results) {
        assertThat(result.get()).isEqualTo(results.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<TaggedWord> tag(String sentence) {
    return tagger.tag(List.of(sentence.split(" ", -1)));
  }
}
