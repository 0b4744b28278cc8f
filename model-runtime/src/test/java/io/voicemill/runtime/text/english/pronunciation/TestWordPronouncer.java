package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import io.voicemill.runtime.text.english.pronunciation.Following.Sound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestWordPronouncer {
  private static final Following CONSONANT = new Following(Sound.CONSONANT);
  private static final Following VOWEL = new Following(Sound.VOWEL);

  private final List<String> asked = new ArrayList<>();
  private final WordPronouncer american = pronouncer(Accent.US);

  @ParameterizedTest
  @CsvSource({
    "record, VERB, ɹəkˈɔɹd, lexicon:VERB",
    "record, NOUN, ɹˈɛkəɹd, lexicon",
    "use, NOUN, jˈus, lexicon:NOUN",
    "records, VERB, ɹəkˈɔɹdz, morphology",
    "books, NOUN, bˈʊks, morphology",
    "cities, NOUN, sˈɪTiz, morphology",
    "kisses, NOUN, kˈɪsᵻz, morphology",
    "dog's, NOUN, dˈɔɡz, morphology",
    "dogs', NOUN, dˈɔɡz, morphology",
    "walked, VERB, wˈɔkt, morphology",
    "Stopped, VERB, stˈɑpt, morphology",
    "planning, VERB, plˈænɪŋ, morphology",
    "making, VERB, mˌAkɪŋ, morphology",
    "NASA, PROPER_NOUN, nˈæsə, acronym",
    "AIDS, NOUN, ˈAdz, acronym",
    "FBI, PROPER_NOUN, ˌɛfbˌiˈI, letters",
    "PDFs, NOUN, pˌidˌiˈɛfs, letters",
    "tv, NOUN, tˌivˈi, letters",
    "café, NOUN, kæfˈA, lexicon",
    "well-known, ADJECTIVE, wˌɛlnˈOn, lexicon",
    "iBook, PROPER_NOUN, ˈIbˌʊk, lexicon",
    "STOP, VERB, stˈɑp, lexicon",
    "Ms, PROPER_NOUN, mˈɪz, lexicon"
  })
  void readsKnownWords(String word, WordClass wordClass, String phonemes, String rule) {
    assertThat(american.pronounce(new TaggedWord(word, wordClass, false), CONSONANT))
        .isEqualTo(new Pronunciation(phonemes, rule));
    assertThat(asked).isEmpty();
  }

  @Test
  void readsAVerbInItsTense() {
    TaggedWord past = new TaggedWord("read", WordClass.VERB, true);
    TaggedWord present = new TaggedWord("read", WordClass.VERB, false);

    assertThat(american.pronounce(past, CONSONANT))
        .isEqualTo(new Pronunciation("ɹˈɛd", "lexicon:VBD"));
    assertThat(american.pronounce(present, CONSONANT).phonemes()).isEqualTo("ɹˈid");
  }

  @Test
  void readsFunctionWordsByWhatFollows() {
    assertThat(phonemes("the", CONSONANT)).isEqualTo("ðə");
    assertThat(phonemes("the", VOWEL)).isEqualTo("ði");
    assertThat(phonemes("to", CONSONANT)).isEqualTo("tə");
    assertThat(phonemes("to", VOWEL)).isEqualTo("tʊ");
    assertThat(phonemes("to", Following.PAUSE)).isEqualTo("tu");
    assertThat(phonemes("have", CONSONANT)).isEqualTo("hæv");
    assertThat(phonemes("have", Following.PAUSE)).isEqualTo("hˈæv");
    assertThat(phonemes("am", CONSONANT)).isEqualTo("ɐm");
  }

  @Test
  void asksTheModelForUnknownWordsOnce() {
    assertThat(phonemes("Zorblax", CONSONANT)).isEqualTo("zˈʌ");
    assertThat(phonemes("Zorblax", VOWEL)).isEqualTo("zˈʌ");
    assertThat(asked).containsExactly("Zorblax");
  }

  @Test
  void asksTheModelForTheStemOfAPossessive() {
    assertThat(phonemes("Zorblax's", CONSONANT)).isEqualTo("zˈʌz");
    assertThat(asked).containsExactly("Zorblax");
  }

  @Test
  void asksTheModelForOtherScriptsInEnglishLetters() {
    assertThat(phonemes("Москва", CONSONANT)).isEqualTo("zˈʌ");
    assertThat(asked).containsExactly("Moskva");
  }

  @Test
  void keepsOnlySymbolsOfTheAlphabet() {
    WordPronouncer noisy =
        new WordPronouncer(SmallLexicon.open(Accent.US), word -> "(en) gʀˈa-1ɾʔ", Accent.US);

    assertThat(noisy.pronounce(TaggedWord.untagged("gratt"), CONSONANT).phonemes())
        .isEqualTo("nɡɹˈaTt");
  }

  @Test
  void readsBritishEnglish() {
    WordPronouncer british = pronouncer(Accent.GB);

    assertThat(
            british
                .pronounce(new TaggedWord("monitoring", WordClass.VERB, false), CONSONANT)
                .phonemes())
        .isEqualTo("mˈɒnɪtəɹɪŋ");
    assertThat(british.spell("X").phonemes()).isEqualTo("ˈɛks");
  }

  private String phonemes(String word, Following following) {
    return american.pronounce(TaggedWord.untagged(word), following).phonemes();
  }

  private WordPronouncer pronouncer(Accent accent) {
    return new WordPronouncer(
        SmallLexicon.open(accent),
        word -> {
          asked.add(word);
          return "zˈʌ";
        },
        accent);
  }
}
