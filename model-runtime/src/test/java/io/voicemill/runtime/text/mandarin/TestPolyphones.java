package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Characters that have more than one reading: 300 sentences of real kinds of text, two sets that
 * were unseen once, one for which nothing was mended, and short ones for every kind of context.
 */
class TestPolyphones {
  private static final Pattern MARKED = Pattern.compile("<(.)\\|([a-z]+[1-5])>");

  private final MandarinFrontEnd frontEnd = MandarinFrontEnd.open();

  @ParameterizedTest
  @CsvSource({
    "polyphones.tsv, 2, 500, .97",
    "third-polyphones.tsv, 1, 138, .97",
    "fourth-polyphones.tsv, 1, 140, .97",
    "fifth-polyphones.tsv, 1, 120, .91"
  })
  void readsPolyphonesInContext(String table, int columns, int characters, double leastRight) {
    List<String> wrong = new ArrayList<>();
    int marked = 0;
    for (List<String> row : TabSeparated.rows(TestPolyphones.class, table, columns)) {
      marked += (int) MARKED.matcher(row.get(0)).results().count();
      wrong.addAll(wrong(row.get(0)));
    }
    assertThat(marked).isEqualTo(characters);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) (marked * (1 - leastRight)));
  }

  @Test
  void readsEveryKindOfContextAndItsCounterExamples() {
    List<String> wrong =
        TabSeparated.rows(TestPolyphones.class, "polyphones-by-kind.tsv", 1).stream()
            .flatMap(row -> wrong(row.get(0)).stream())
            .toList();
    assertThat(wrong).isEmpty();
  }

  private List<String> wrong(String sentence) {
    String text = MARKED.matcher(sentence).replaceAll("$1");
    List<Reading> readings = frontEnd.speak(List.of(new TextSpan.Plain(0, text))).readings();
    List<String> wrong = new ArrayList<>();
    Matcher matcher = MARKED.matcher(sentence);
    int signs = 0;
    while (matcher.find()) {
      int place = matcher.start() - signs;
      signs += matcher.group().length() - 1;
      String read =
          readings.stream()
              .filter(reading -> reading.start() == place)
              .map(Reading::lexical)
              .findFirst()
              .orElse("nothing");
      if (!read.equals(matcher.group(2))) {
        wrong.add(
            matcher.group(1) + " is read " + read + ", not " + matcher.group(2) + ": " + text);
      }
    }
    return wrong;
  }
}
