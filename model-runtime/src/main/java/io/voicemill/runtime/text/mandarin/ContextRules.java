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
import java.util.stream.Stream;

/**
 * Which reading a character or a word takes by what stands around it: the first row of {@code
 * contexts.tsv} that fits; the rows of one character stand from the most specific to the least.
 *
 * <p>Columns: character or word; its syllables; what stands before (the end of a pattern); what
 * stands behind (the beginning of a pattern); the part of speech of its word, of the word before,
 * of the word behind (patterns of a whole tag; {@code ^} where there is no such word, {@code +}
 * where the same word goes on). {@code -} fits anything. What stands behind cuts no word of the
 * lexicon in two (but for what a lookahead in it sees); inside a word of the lexicon a pattern sees
 * nothing but that word, with {@code |} before it.
 */
final class ContextRules {
  private static final String ANYTHING = "-";
  private static final String NO_WORD = "^";
  private static final String SAME_WORD = "+";
  private static final Map<String, List<Row>> ROWS = read();

  private ContextRules() {}

  /**
   * The syllables of the characters at a place of a clause.
   *
   * @param index of the first of them
   * @param length how many
   * @param word the number of the word that the first one stands in
   */
  static Optional<List<Syllable>> find(Clause clause, int index, int length, int word) {
    for (Row row : ROWS.getOrDefault(clause.text().substring(index, index + length), List.of())) {
      if (row.fits(clause, index, word)) {
        return Optional.of(row.readings());
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<Row>> read() {
    Map<String, List<Row>> rows = new HashMap<>();
    for (List<String> row : TabSeparated.rows(ContextRules.class, "contexts.tsv", 7)) {
      String before = row.get(2).equals(ANYTHING) ? "" : "(?<=" + row.get(2) + ")";
      String behind = row.get(3).equals(ANYTHING) ? "()" : "(?=(" + row.get(3) + "))";
      rows.computeIfAbsent(row.get(0), written -> new ArrayList<>())
          .add(
              new Row(
                  Stream.of(row.get(1).split(" ", -1)).map(Syllable::of).toList(),
                  Pattern.compile(before + row.get(0) + behind),
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
      List<Syllable> readings,
      Pattern around,
      Optional<Pattern> tag,
      Optional<Pattern> tagBefore,
      Optional<Pattern> tagBehind) {

    boolean fits(Clause clause, int index, int word) {
      SegmentedWord own = clause.words().get(word);
      boolean begins = index == own.from();
      boolean ends = index + readings.size() >= own.to();
      return around(clause, index, own)
          && fits(tag, own.nature())
          && fits(tagBefore, begins ? nature(clause, word - 1) : SAME_WORD)
          && fits(tagBehind, ends ? nature(clause, word + 1) : SAME_WORD);
    }

    private boolean around(Clause clause, int index, SegmentedWord own) {
      boolean inside = own.length() > readings.size() && Segmentation.isWord(clause.written(own));
      String text = inside ? clause.alone(own) : clause.text();
      Matcher matcher =
          around
              .matcher(text)
              .region(inside ? index - own.from() + 1 : index, text.length())
              .useTransparentBounds(true)
              .useAnchoringBounds(false);
      return matcher.lookingAt()
          && (inside || !clause.cutsWord(index + readings.size(), matcher.end(1)));
    }

    private static String nature(Clause clause, int word) {
      boolean inside = word >= 0 && word < clause.words().size();
      return inside ? clause.words().get(word).nature() : NO_WORD;
    }

    private static boolean fits(Optional<Pattern> tag, String nature) {
      return tag.isEmpty() || tag.get().matcher(nature).matches();
    }
  }
}
