package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestNormalizer {
  private final FrontEnds frontEnds =
      new FrontEnds(
          Map.of(Language.ZH, MandarinFrontEnd.open(), Language.EN, TestNormalizer::english));

  static Stream<List<String>> numbers() {
    return TabSeparated.rows(TestNormalizer.class, "numbers.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void saysNumbers(List<String> row) {
    assertThat(frontEnds.speak(row.get(0), Language.ZH).spoken()).isEqualTo(row.get(1));
  }

  static Stream<List<String>> kinds() {
    return TabSeparated.rows(TestNormalizer.class, "number-kinds.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysNumbersAndSignsOfEveryKind(List<String> row) {
    assertThat(letters(frontEnds.speak(row.get(1), Language.ZH).spoken()))
        .as("%s: %s", row.get(0), row.get(1))
        .isEqualTo(letters(row.get(2)));
  }

  @Test
  void unitsByLettersMayStandOverEachOther() {
    assertThat(frontEnds.speak("每次10GB/MB，5 GB/s。", Language.ZH).spoken())
        .isEqualTo("每次十GB每MB，五 GB每秒。");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "转360度,转三百六十度",
        "他转180度就走,他转一百八十度就走",
        "微信转500块,微信转五百块",
        "按120天计算,按一百二十天计算",
        "每分钟打120下,每分钟打一百二十下",
        "快打120把人送去,快打幺二零把人送去",
        "总机转803,总机转八零三",
        "他说\"我今年30\"，就走了,他说\"我今年三十\"，就走了",
        "30\"的电视,三十英寸的电视"
      })
  void amountsAreNoNumbersToCallAndQuotesNoInches(String written, String spoken) {
    assertThat(frontEnds.speak(written, Language.ZH).spoken()).isEqualTo(spoken);
  }

  private static String letters(String text) {
    return text.replace("&", "and").replaceAll("[\\p{P}\\p{S}\\p{Z}]", "");
  }

  static SpokenRun english(List<TextSpan> run) {
    String text =
        run.stream()
            .map(
                span ->
                    span instanceof TextSpan.Phonemes p ? p.text() : ((TextSpan.Plain) span).text())
            .collect(Collectors.joining());
    return new SpokenRun(
        text,
        List.of(),
        List.of(new SpokenPart.Word(run.get(0).start(), text, Language.EN, "en", true)));
  }
}
