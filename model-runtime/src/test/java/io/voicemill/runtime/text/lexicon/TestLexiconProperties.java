package io.voicemill.runtime.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.AnnotatedLine;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search against one that tries every entry at every place. */
class TestLexiconProperties {
  private static final String ALPHABET = "甲乙丙";
  private static final int ROUNDS = 4_000;

  private record Row(String word, String reading, int rank) {}

  @Test
  void theMostSpecificThenTheLongestThenTheLaterWins() {
    Random random = new Random(3);
    for (int round = 0; round < ROUNDS; round++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        rows.add(new Row(text(random, 1 + random.nextInt(3)), "读" + i, random.nextInt(3)));
      }
      String line = text(random, random.nextInt(9));

      AnnotatedLine made =
          lexicons(rows)
              .annotator()
              .ofScript("s")
              .annotate(List.of(new TextSpan.Plain(0, line)), Language.ZH);

      assertThat(respelled(made)).as(line + " by " + rows).isEqualTo(expected(rows, line));
      assertThat(made.stretches())
          .allSatisfy(
              each ->
                  assertThat(each.respelled()).contains(line.substring(each.start(), each.end())));
    }
  }

  private static String respelled(AnnotatedLine line) {
    StringBuilder text = new StringBuilder();
    line.spans().forEach(span -> text.append(((TextSpan.Plain) span).text()));
    return text.toString();
  }

  private static String expected(List<Row> rows, String line) {
    String[] said = new String[line.length()];
    for (int rank = 0; rank < 3; rank++) {
      for (int i = 0; i < line.length(); ) {
        Optional<Row> best = best(rows, rank, line, i, said);
        if (best.isEmpty()) {
          i++;
          continue;
        }
        int end = i + best.get().word().length();
        said[i] = best.get().reading();
        for (int j = i + 1; j < end; j++) {
          said[j] = "";
        }
        i = end;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      text.append(said[i] == null ? line.substring(i, i + 1) : said[i]);
    }
    return text.toString();
  }

  private static Optional<Row> best(
      List<Row> rows, int rank, String line, int from, String[] said) {
    Row best = null;
    for (Row row : rows) {
      boolean fits = row.rank() == rank && line.startsWith(row.word(), from);
      for (int i = from; fits && i < from + row.word().length(); i++) {
        fits = said[i] == null;
      }
      if (fits && (best == null || row.word().length() >= best.word().length())) {
        best = row;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Lexicons lexicons(List<Row> rows) {
    StringBuilder shipped = new StringBuilder("word\treading\n");
    StringBuilder run = new StringBuilder("word\treading\tscript_id\n");
    for (Row row : rows) {
      StringBuilder file = row.rank() == 2 ? shipped : run;
      file.append(row.word()).append('\t').append(row.reading());
      file.append(row.rank() == 0 ? "\ts\n" : "\n");
    }
    return new Lexicons(
        List.of(
            LexiconSource.of("zh.tsv", LexiconSource.Origin.SHIPPED, shipped.toString()),
            LexiconSource.of("run.tsv", LexiconSource.Origin.RUN, run.toString())));
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
