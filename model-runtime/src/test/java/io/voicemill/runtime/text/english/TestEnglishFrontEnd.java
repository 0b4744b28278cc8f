package io.voicemill.runtime.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.pronunciation.SmallLexicon;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestEnglishFrontEnd {
  private final EnglishFrontEnd frontEnd =
      new EnglishFrontEnd(SmallLexicon.open(Accent.US), word -> "zˈʌ", () -> {}, Accent.US);

  @Test
  void speaksMoneyAsWordsOfOneToken() {
    SpokenRun run = speak("It was $3.50.");

    assertThat(run.spoken()).isEqualTo("It was three dollars and fifty cents.");
    assertThat(run.readings().get(2))
        .isEqualTo(
            new Reading(
                7,
                "$3.50",
                "θɹˈi dˈɑləɹz ænd fˈɪfti sˈɛnts",
                "θɹˈi dˈɑləɹz ænd fˈɪfti sˈɛnts",
                "money"));
    assertThat(run.parts())
        .hasSize(8)
        .contains(new SpokenPart.Word(7, "$3.50", Language.EN, "sˈɛnts", true))
        .endsWith(new SpokenPart.Mark(12, "."));
  }

  @Test
  void choosesTheReadingOfHeteronymsInTheirSentence() {
    assertThat(phonemes("They record a record.")).contains("ɹəkˈɔɹd ɐ ɹˈɛkəɹd");
    assertThat(phonemes("I read it yesterday. You can read it.")).contains("ɹˈɛd ", "ɹˈid ");
    assertThat(phonemes("It is close; close it!")).contains("klˈOs;", "klˈOz");
  }

  @Test
  void speaksAnnotatedWordsByTheirPhonemes() {
    SpokenRun run =
        frontEnd.speak(
            List.of(
                new TextSpan.Plain(0, "The "),
                new TextSpan.Phonemes(4, "IPA", "aɪ piː eɪ"),
                new TextSpan.Plain(21, " was"),
                new TextSpan.Pause(25, 500),
                new TextSpan.Plain(38, "it.")));

    assertThat(run.spoken()).isEqualTo("The IPA was it.");
    assertThat(run.parts())
        .containsExactly(
            new SpokenPart.Word(0, "The", Language.EN, "ði", false),
            new SpokenPart.Word(4, "IPA", Language.EN, "I", true),
            new SpokenPart.Word(4, "IPA", Language.EN, "pi", true),
            new SpokenPart.Word(4, "IPA", Language.EN, "A", true),
            new SpokenPart.Word(22, "was", Language.EN, "wʌz", true),
            new SpokenPart.Break(25, 500),
            new SpokenPart.Word(38, "it", Language.EN, "ɪt", true),
            new SpokenPart.Mark(40, "."));
    assertThat(run.readings().get(1))
        .isEqualTo(new Reading(4, "IPA", "I pi A", "I pi A", "annotation"));
  }

  @Test
  void anAbbreviationBeforeAnAnnotatedNameEndsNoSentence() {
    SpokenRun run =
        frontEnd.speak(
            List.of(
                new TextSpan.Plain(0, "Dr. "),
                new TextSpan.Phonemes(4, "Nguyen", "wˈɪn"),
                new TextSpan.Plain(10, " read it.")));

    assertThat(run.parts().get(1))
        .isEqualTo(new SpokenPart.Word(4, "Nguyen", Language.EN, "wˈɪn", true));
    assertThat(run.parts()).filteredOn(SpokenPart.Mark.class::isInstance).hasSize(1);
  }

  @Test
  void aSentenceBeforeAnAnnotatedNameEnds() {
    SpokenRun run =
        frontEnd.speak(
            List.of(
                new TextSpan.Plain(0, "It is close. "),
                new TextSpan.Phonemes(13, "Nguyen", "wˈɪn"),
                new TextSpan.Plain(19, " read it.")));

    assertThat(run.parts()).filteredOn(SpokenPart.Mark.class::isInstance).hasSize(2);
  }

  @Test
  void readsAnAnnotationWithoutPhonemesAsItIsWritten() {
    SpokenRun run = frontEnd.speak(List.of(new TextSpan.Phonemes(0, "dog", "12")));

    assertThat(run.parts())
        .containsExactly(new SpokenPart.Word(0, "dog", Language.EN, "dˈɔɡ", false));
  }

  @Test
  void tellsShoutedWordsFromAcronyms() {
    assertThat(phonemes("STOP THE DOG NOW")).startsWith("stˈɑp ðə dˈɔɡ");
    assertThat(phonemes("the US and NASA")).isEqualTo("ðə jˌuˈɛs ænd nˈæsə");
  }

  @Test
  void namesTheRuleOfEachReading() {
    SpokenRun run = speak("Dr. Smith used 2 PDFs in 1984: Zorblax, dogs & NASA");

    assertThat(run.readings())
        .extracting(Reading::rule)
        .containsExactly(
            "abbreviation",
            "lexicon",
            "lexicon",
            "number",
            "letters",
            "lexicon",
            "year",
            "model",
            "morphology",
            "symbol",
            "acronym");
  }

  @Test
  void leavesOutWordsWithoutSound() {
    EnglishFrontEnd silent =
        new EnglishFrontEnd(SmallLexicon.open(Accent.US), word -> "", () -> {}, Accent.US);

    SpokenRun run = silent.speak(List.of(new TextSpan.Plain(0, "the zorblax dog")));

    assertThat(run.spoken()).isEqualTo("the dog");
    assertThat(run.parts()).hasSize(2);
  }

  @Test
  void speaksNothingForNothing() {
    assertThat(frontEnd.speak(List.of()).parts()).isEmpty();
    assertThat(speak(" 😀 ").parts()).isEmpty();
  }

  @Test
  void survivesRandomTextAndSpeaksOnlyKnownSymbols() {
    Random random = new Random(11);
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        text.appendCodePoint(
            random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(0x110000));
      }

      for (SpokenPart part : speak(text.toString()).parts()) {
        if (part instanceof SpokenPart.Word word) {
          assertThat(word.phonemes()).as(text.toString()).matches("[A-Za-zæðŋɐ-ʧˈˌːθᵊᵻ]+");
        }
      }
    }
  }

  @Test
  void normalizesWithoutPronouncing() {
    assertThat(frontEnd.normalize("On 3 May, 5 km."))
        .isEqualTo("On the third of May, five kilometers.");
  }

  private SpokenRun speak(String text) {
    return frontEnd.speak(List.of(new TextSpan.Plain(0, text)));
  }

  private String phonemes(String text) {
    StringBuilder line = new StringBuilder();
    for (SpokenPart part : speak(text).parts()) {
      if (part instanceof SpokenPart.Word word) {
        line.append(word.spaced() ? " " : "").append(word.phonemes());
      } else if (part instanceof SpokenPart.Mark mark) {
        line.append(mark.symbol());
      }
    }
    return line.toString();
  }
}
