package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which reading a character takes by what stands around it: {@code contexts.tsv}, the first row of
 * a character that fits.
 *
 * <p>Columns: character; reading; what stands before (the end of a pattern); what stands behind
 * (the beginning of a pattern); the part of speech of its word, of the word before, of the word
 * behind (patterns of a whole tag; {@code ^} where there is no such word). {@code -} fits anything.
 */
final class ContextRules {
  private static final String ANYTHING = "-";
  private static final String NO_WORD = "^";
  private static final Map<String, List<Row>> ROWS = read();

  private ContextRules() {}

  /** The reading of the character at a place of a clause, in the word with that number. */
  static Optional<Syllable> find(Clause clause, int index, int word) {
    for (Row row : ROWS.getOrDefault(clause.text().substring(index, index + 1), List.of())) {
      if (row.fits(clause, index, word)) {
        return Optional.of(row.reading());
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<Row>> read() {
    Map<String, List<Row>> rows = new HashMap<>();
    for (List<String> row : TabSeparated.rows(ContextRules.class, "contexts.tsv", 7)) {
      String before = row.get(2).equals(ANYTHING) ? "" : "(?<=" + row.get(2) + ")";
      String behind = row.get(3).equals(ANYTHING) ? "" : "(?=" + row.get(3) + ")";
      rows.computeIfAbsent(row.get(0), character -> new ArrayList<>())
          .add(
              new Row(
                  Syllable.of(row.get(1)),
                  Pattern.compile(before + "." + behind),
                  tag(row.get(4)),
                  tag(row.get(5)),
                  tag(row.get(6))));
    }
    return rows;
  }

  private static Optional<Pattern> tag(String pattern) {
    return pattern.equals(ANYTHING) ? Optional.empty() : Optional.of(Pattern.compile(pattern));
  }

  private record Row(
      Syllable reading,
      Pattern around,
      Optional<Pattern> tag,
      Optional<Pattern> tagBefore,
      Optional<Pattern> tagBehind) {

    boolean fits(Clause clause, int index, int word) {
      Matcher matcher =
          around
              .matcher(clause.text())
              .region(index, clause.length())
              .useTransparentBounds(true)
              .useAnchoringBounds(false);
      return matcher.lookingAt()
          && fits(tag, clause, word)
          && fits(tagBefore, clause, word - 1)
          && fits(tagBehind, clause, word + 1);
    }

    private static boolean fits(Optional<Pattern> tag, Clause clause, int word) {
      boolean inside = word >= 0 && word < clause.words().size();
      String nature = inside ? clause.words().get(word).nature() : NO_WORD;
      return tag.isEmpty() || tag.get().matcher(nature).matches();
    }
  }
}
