package io.voicemill.runtime.text.japanese.words;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words whose reading the dictionary gets wrong, or that are read by what stands around them. */
final class ContextRules {
  private static final int MOST_WORDS = 5;
  private static final int MOST_CHARACTERS = 48;
  private static final String ANYWHERE = "-";
  private static final Map<String, List<Rule>> RULES = load();

  private ContextRules() {}

  static void apply(String text, List<Morpheme> morphemes) {
    for (int i = 0; i < morphemes.size(); i++) {
      for (int to = Math.min(morphemes.size(), i + MOST_WORDS); to > i; to--) {
        if (applied(text, morphemes, i, to)) {
          break;
        }
      }
    }
  }

  private static boolean applied(String text, List<Morpheme> morphemes, int first, int to) {
    List<Morpheme> parts = morphemes.subList(first, to);
    String word = parts.stream().map(Morpheme::surface).collect(Collectors.joining());
    int from = parts.get(0).from();
    for (Rule rule : RULES.getOrDefault(word, List.of())) {
      if (rule.fits(text, from, from + word.length())) {
        Morpheme joined =
            new Morpheme(
                from,
                word,
                parts.get(0).partOfSpeech(),
                parts.stream().map(Morpheme::lexical).collect(Collectors.joining()),
                rule.katakana(),
                "context");
        parts.clear();
        morphemes.add(first, joined);
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Rule>> load() {
    Map<String, List<Rule>> rules = new HashMap<>();
    for (List<String> row : TabSeparated.rows(ContextRules.class, "contexts.tsv", 4)) {
      rules
          .computeIfAbsent(row.get(0), word -> new ArrayList<>())
          .add(new Rule(pattern(row.get(1), "$"), pattern(row.get(2), ""), row.get(3)));
    }
    return rules;
  }

  private static Pattern pattern(String written, String end) {
    return Pattern.compile(written.equals(ANYWHERE) ? "" : "(?:" + written + ")" + end);
  }

  /**
   * A reading of a word in its surroundings.
   *
   * @param before what stands directly before the word
   * @param after what stands directly behind it
   */
  private record Rule(Pattern before, Pattern after, String katakana) {

    boolean fits(String text, int from, int to) {
      int far = Math.max(0, from - MOST_CHARACTERS);
      return after.matcher(text).region(to, text.length()).lookingAt()
          && before.matcher(text.substring(far, from)).find();
    }
  }
}
