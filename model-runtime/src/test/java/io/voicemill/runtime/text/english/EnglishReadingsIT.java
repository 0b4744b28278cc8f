package io.voicemill.runtime.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the sets of docs/reading-english.md with the lexica of the Kokoro bundle. */
class EnglishReadingsIT {
  private static final double LEAST_AGREEMENT = 0.99;
  private static final double LEAST_HETERONYMS = 0.95;

  private static EnglishFrontEnd frontEnd;

  @BeforeAll
  static void open() {
    Path folder =
        Optional.ofNullable(System.getenv("VOICEMILL_HOME"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".cache", "voicemill"))
            .resolve(Path.of("bundles", "kokoro", "english"));
    frontEnd = EnglishFrontEnd.open(folder, "test", GraphPool.shared(), Accent.US);
  }

  @AfterAll
  static void close() {
    frontEnd.close();
  }

  @Test
  void agreesWithMisakiOnAliceInWonderland() {
    int words = 0;
    List<String> differences = new ArrayList<>();
    for (List<String> row : TabSeparated.rows(EnglishReadingsIT.class, "alice-misaki.tsv", 2)) {
      List<String> expected = List.of(row.get(1).split(" ", -1));
      List<String> spoken = Spoken.words(frontEnd, row.get(0));
      words += expected.size();
      differences.addAll(WordDifferences.of(expected, spoken));
    }
    differences.forEach(System.out::println);
    System.out.printf("%d of %d words differ from misaki%n", differences.size(), words);

    assertThat(words).isGreaterThan(9000);
    assertThat(differences).hasSizeLessThan((int) (words * (1 - LEAST_AGREEMENT)));
  }

  @Test
  void readsHeteronymsByTheirSentences() {
    int targets = 0;
    List<String> misread = new ArrayList<>();
    for (List<String> row : TabSeparated.rows(EnglishReadingsIT.class, "heteronyms-en.tsv", 2)) {
      MarkedSentence sentence = MarkedSentence.parse(row.get(0));
      targets += sentence.targets().size();
      misread.addAll(sentence.misread(frontEnd));
    }
    misread.forEach(System.out::println);
    System.out.printf("%d of %d heteronyms misread%n", misread.size(), targets);

    assertThat(targets).isGreaterThan(150);
    assertThat(misread).hasSizeLessThan((int) (targets * (1 - LEAST_HETERONYMS)));
  }
}
