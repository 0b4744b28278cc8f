package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestMandarinFrontEnd {
  private static final Pattern EXPECTED = Pattern.compile("(.)\\{([a-z]+[1-5])}");

  private final MandarinFrontEnd frontEnd = MandarinFrontEnd.open();

  static Stream<String> sentences() {
    return TabSeparated.rows(TestMandarinFrontEnd.class, "sentences.tsv", 1).stream()
        .map(row -> row.get(0));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsTheMarkedCharacters(String sentence) {
    String text = EXPECTED.matcher(sentence).replaceAll("$1");
    List<Reading> readings = speak(text).readings();
    Matcher matcher = EXPECTED.matcher(sentence);
    int marks = 0;
    while (matcher.find()) {
      int place = matcher.start() - marks;
      marks += matcher.group(2).length() + 2;
      assertThat(readings)
          .filteredOn(reading -> reading.start() == place)
          .singleElement()
          .satisfies(
              reading -> {
                assertThat(reading.text()).isEqualTo(matcher.group(1));
                assertThat(reading.reading())
                    .as("%s in %s", matcher.group(1), text)
                    .isEqualTo(matcher.group(2));
              });
    }
    assertThat(marks).isPositive();
  }

  @Test
  void tonesOfNumbersFollowTheirKind() {
    assertThat(readings("1个11个1月")).isEqualTo("yi2 ge4 shi2 yi1 ge4 yi1 yue4");
    assertThat(readings("1.5万100%")).isEqualTo("yi1 dian2 wu3 wan4 bai3 fen1 zhi1 bai3");
    assertThat(readings("2019年")).isEqualTo("er4 ling2 yi1 jiu3 nian2");
  }

  @Test
  void aNumberIsOneReadingAndOneWord() {
    SpokenRun run = speak("共35.5%。");
    assertThat(run.readings())
        .contains(
            new Reading(
                1,
                "35.5%",
                "bai3 fen1 zhi1 san1 shi2 wu3 dian3 wu3",
                "bai3 fen1 zhi1 san1 shi2 wu3 dian2 wu3",
                "number"));
    assertThat(run.parts())
        .contains(
            new SpokenPart.Word(1, "35.5%", Language.ZH, "pai↓fə→nꭧɨ→sa→nʂɨ↗u↓tjɛ↗nu↓", true));
  }

  @Test
  void lexicalReadingsKnowNoSandhi() {
    assertThat(speak("老虎不是一个").readings())
        .extracting(Reading::lexical)
        .containsExactly("lao3", "hu3", "bu4", "shi4", "yi1", "ge4");
  }

  @Test
  void rulesAreNamed() {
    assertThat(speak("银行老虎一个不是，花儿").readings())
        .extracting(Reading::rule)
        .contains("phrase", "sandhi:third-tone", "sandhi:yi", "sandhi:bu", "erhua");
  }

  @Test
  void annotationsWinAndConditionTheirNeighbours() {
    SpokenRun run =
        frontEnd.speak(
            List.of(
                new TextSpan.Plain(0, "我"),
                new TextSpan.Pinyin(1, "想", List.of("xiang3")),
                new TextSpan.Plain(10, "买不"),
                new TextSpan.Pinyin(12, "要", List.of("yao1"))));
    assertThat(run.readings())
        .extracting(Reading::reading)
        .containsExactly("wo2", "xiang3", "mai3", "bu4", "yao1");
    assertThat(run.readings().get(1).rule()).isEqualTo("annotation");
  }

  @Test
  void wordsAreSpacedAndMarksAreOfThePhonemeAlphabet() {
    assertThat(phonemes("他说：《红楼梦》好看吗？好……"))
        .isEqualTo("tʰa→ ʂwo→:“xʊ↗ŋlou↗mə↘ŋ” xau↓kʰa↘n ma? xau↓…");
    assertThat(phonemes("花儿")).isEqualTo("xwa→ɚ");
    assertThat(phonemes("一行\n二行")).contains(",");
  }

  @ParameterizedTest
  @CsvSource({"8GB,ʤˈi bˈi", "5MB,ˈɛm bˈi"})
  void unitsWithoutANameAreSpelled(String text, String phonemes) {
    assertThat(phonemes(text)).endsWith(phonemes);
  }

  @Test
  void rareCharactersAreReadByUnihan() {
    assertThat(speak("㐀𠮷𠀀").readings())
        .extracting(Reading::reading)
        .containsExactly("qiu1", "ji2", "he1");
  }

  private SpokenRun speak(String text) {
    return frontEnd.speak(List.of(new TextSpan.Plain(0, text)));
  }

  private String readings(String text) {
    return speak(text).readings().stream().map(Reading::reading).collect(Collectors.joining(" "));
  }

  private String phonemes(String text) {
    StringBuilder phonemes = new StringBuilder();
    for (SpokenPart part : speak(text).parts()) {
      if (part instanceof SpokenPart.Word word) {
        phonemes.append(word.spaced() ? " " : "").append(word.phonemes());
      } else if (part instanceof SpokenPart.Mark mark) {
        phonemes.append(mark.symbol());
      }
    }
    return phonemes.toString();
  }

  @Test
  void severalThreadsReadTheSame() {
    List<String> texts = sentences().map(s -> EXPECTED.matcher(s).replaceAll("$1")).toList();
    List<SpokenRun> alone = texts.stream().map(this::speak).toList();
    List<SpokenRun> together =
        IntStream.range(0, 20 * texts.size())
            .parallel()
            .mapToObj(i -> speak(texts.get(i % texts.size())))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % texts.size()));
    }
  }
}
