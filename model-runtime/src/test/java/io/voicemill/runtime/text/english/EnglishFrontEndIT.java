package io.voicemill.runtime.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.pronunciation.Lexicon;
import io.voicemill.runtime.text.english.pronunciation.OovModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads with the lexica, the model and the vocabulary of the Kokoro bundle. */
class EnglishFrontEndIT {
  private static final Path BUNDLE = bundles().resolve("kokoro");
  private static final int MANY = 20_000;

  private static EnglishFrontEnd american;
  private static EnglishFrontEnd british;

  @BeforeAll
  static void open() {
    american =
        EnglishFrontEnd.open(BUNDLE.resolve("english"), "test", GraphPool.shared(), Accent.US);
    british =
        EnglishFrontEnd.open(BUNDLE.resolve("english"), "test", GraphPool.shared(), Accent.GB);
  }

  @AfterAll
  static void close() {
    american.close();
    british.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I read the book yesterday. Please read it. | ˌI ɹˈɛd ðə bˈʊk jˈɛstəɹdˌA. plˈiz ɹˈid ɪt.",
        "They will lead us with a lead pipe. | ðˌA wɪl lˈid ˌʌs wɪð ɐ lˈɛd pˈIp.",
        "We live here; it is live. | wˌi lˈɪv hˈɪɹ; ɪt ɪz lˈIv.",
        "They record a record. | ðˌA ɹəkˈɔɹd ɐ ɹˈɛkəɹd.",
        "Wind the clock in the wind. | wˈInd ðə klˈɑk ɪn ðə wˈɪnd.",
        "A tear fell; don't tear it. | ɐ tˈɪɹ fˈɛl; dˈOnt tˈɛɹ ɪt.",
        "Use it, it is of use. | jˈuz ɪt, ɪt ɪz ʌv jˈus.",
        "I used to swim. | ˌI jˈust tə swˈɪm.",
        "Close the door, we are close. | klˈOz ðə dˈɔɹ, wi ɑɹ klˈOs.",
        "He will present the present. | hˌi wɪl pɹizˈɛnt ðə pɹˈɛzᵊnt.",
        "I object to that object. | ˌI əbʤˈɛkt tə ðˈæt ˈɑbʤəkt.",
        "The desert is dry; do not desert me. | ðə dˈɛzəɹt ɪz dɹˈI; dˈu nˌɑt dəzˈɜɹt mˌi.",
        "The rebel will rebel. | ðə ɹˈɛbᵊl wɪl ɹəbˈɛl.",
        "He wound it around the wound. | hˌi wˈWnd ɪt əɹˈWnd ðə wˈund.",
        "He could not excuse that excuse. | hˌi kʊd nˌɑt ɪkskjˈuz ðˈæt ɪkskjˈus.",
        "We conduct good conduct. | wˌi kəndˈʌkt ɡˈʊd kˈɑndˌʌkt.",
        "The apple and an hour to eat. | ði ˈæpᵊl ænd ɐn ˈWəɹ tʊ ˈit.",
        "The FBI and NASA in the US. | ði ˌɛfbˌiˈI ænd nˈæsə ɪn ðə jˌuˈɛs.",
        "It costs $3.50 at 7:30 pm. | ˌɪt kˈɔsts θɹˈi dˈɑləɹz ænd fˈɪfti sˈɛnts æt sˈɛvən θˈɜɹTi"
            + " pˌiˈɛm.",
        "STOP THE CAR NOW! | stˈɑp ðə kˈɑɹ nˈW!"
      })
  void pronouncesAmericanEnglish(String written, String phonemes) {
    assertThat(phonemes(american, written)).isEqualTo(phonemes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I can't dance after the bath. | ˌI kˈɑːnt dˈɑːns ˈɑːftə ðə bˈɑːθ.",
        "Schedule the leisure garage. | ʃˈɛdjuːl ðə lˈɛʒə ɡˈaɹɑːʤ.",
        "He walked and wanted boxes. | hˌiː wˈɔːkt and wˈɒntɪd bˈɒksɪz.",
        "They record a record. | ðˌA ɹɪkˈɔːd ɐ ɹˈɛkɔːd."
      })
  void pronouncesBritishEnglish(String written, String phonemes) {
    assertThat(phonemes(british, written)).isEqualTo(phonemes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1984 he had 1,984 books. | In nineteen eighty-four he had one thousand nine hundred"
            + " eighty-four books.",
        "The 1990s and '80s. | The nineteen nineties and eighties.",
        "March 3, 2026 | March third, twenty twenty-six",
        "2026-03-02 | March second, twenty twenty-six",
        "03/04/2026 | March fourth, twenty twenty-six",
        "On 3 March. | On the third of March.",
        "At 7:30 pm, or 7 a.m. Monday. | At seven thirty PM, or seven AM Monday.",
        "£2m, €1.2bn and ¥500 | two million pounds, one point two billion euros and five hundred"
            + " yen",
        "$20/month | twenty dollars per month",
        "5 km at 90 km/h | five kilometers at ninety kilometers per hour",
        "3.5 GHz, 16GB | three point five gigahertz, sixteen gigabytes",
        "20°C or -5 °F | twenty degrees Celsius or minus five degrees Fahrenheit",
        "3–5 people | three to five people",
        "1/2 cup, 2½ cups | one half cup, two and a half cups",
        "the 1st and 22nd | the first and twenty-second",
        "50% of 0.5 | fifty percent of zero point five",
        "RTX4090 and iPhone 15 | RTX forty ninety and iPhone fifteen",
        "Version 2.0.1 | Version two point zero point one",
        "Chapter IV of Henry VIII | Chapter four of Henry the eighth",
        "World War II | World War two",
        "Call 555-1234. | Call five five five, one two three four.",
        "Dr. Lee lives on Main St. She left. | Doctor Lee lives on Main Street. She left.",
        "St. John, e.g. at the U.N. | Saint John, for example at the UN.",
        "Tom & Jerry + 1 = 3 | Tom and Jerry plus one equals three",
        "jo@example.com | jo at example dot com",
        "Wait... what?! | Wait… what?!",
        "\u201CYes,\u201D she said -- go. | “Yes,” she said — go."
      })
  void normalizesAmericanEnglish(String written, String spoken) {
    assertThat(speak(american, written).spoken()).isEqualTo(spoken);
  }

  @Test
  void readsUnknownWordsByTheModel() {
    SpokenRun run = speak(american, "Zendaya uses Kubernetes.");

    assertThat(run.readings())
        .extracting(Reading::rule)
        .containsExactly("model", "lexicon", "model");
    assertThat(run.readings().get(0).reading()).isEqualTo("zˈɛndAə");
  }

  @ParameterizedTest
  @EnumSource(Accent.class)
  void speaksOnlySymbolsOfTheVocabulary(Accent accent) throws IOException {
    EnglishFrontEnd frontEnd = accent == Accent.US ? american : british;
    JsonNode vocabulary = new ObjectMapper().readTree(BUNDLE.resolve("vocab.json").toFile());
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(50); j > 0; j--) {
        text.appendCodePoint(
            random.nextInt(4) > 0 ? ' ' + random.nextInt(0x5F) : random.nextInt(0x3000));
      }
      for (SpokenPart part : speak(frontEnd, text.toString()).parts()) {
        String symbols =
            part instanceof SpokenPart.Word word
                ? word.phonemes()
                : ((SpokenPart.Mark) part).symbol();
        symbols.chars().forEach(c -> assertThat(vocabulary.has(String.valueOf((char) c))).isTrue());
      }
    }
  }

  @Test
  void holdsALexiconInLessThan40MegabytesOfHeap() {
    long before = usedMegabytes();
    Lexicon lexicon = Lexicon.open(BUNDLE.resolve("english"), Accent.GB);
    long used = usedMegabytes() - before;

    assertThat(lexicon.contains("schedule")).isTrue();
    assertThat(used).isLessThan(40);
  }

  @Test
  void readsWordsLongerThanTheModelTakes() {
    try (OovModel model =
        OovModel.open(BUNDLE.resolve("english"), "test", GraphPool.shared(), Accent.US)) {
      assertThat(model.phonemes("zorblaxian".repeat(20))).hasSizeGreaterThan(100);
      assertThat(model.phonemes("東京")).isEmpty();
    }
  }

  @Test
  void keepsUpWithManyLines() {
    List<String> lines =
        List.of(
            "When the sunlight strikes raindrops in the air, they act as a prism.",
            "It costs $3.50 at 7:30 pm on March 3, 2026.",
            "She said that the record was live.");
    long start = System.nanoTime();
    for (int i = 0; i < MANY; i++) {
      speak(american, lines.get(i % lines.size()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;

    assertThat(MANY / seconds).as("lines a second").isGreaterThan(100);
  }

  private static long usedMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static SpokenRun speak(EnglishFrontEnd frontEnd, String text) {
    return frontEnd.speak(List.of(new TextSpan.Plain(0, text)));
  }

  private static String phonemes(EnglishFrontEnd frontEnd, String text) {
    StringBuilder line = new StringBuilder();
    for (SpokenPart part : speak(frontEnd, text).parts()) {
      if (part instanceof SpokenPart.Word word) {
        line.append(word.spaced() ? " " : "").append(word.phonemes());
      } else if (part instanceof SpokenPart.Mark mark) {
        line.append(mark.symbol());
      }
    }
    return line.toString();
  }

  private static Path bundles() {
    return Optional.ofNullable(System.getenv("VOICEMILL_HOME"))
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".cache", "voicemill"))
        .resolve("bundles");
  }
}
