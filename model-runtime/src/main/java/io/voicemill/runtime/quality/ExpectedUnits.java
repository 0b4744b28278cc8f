package io.voicemill.runtime.quality;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was meant, in units, and what the heard side has to know about it.
 *
 * @param units in order
 * @param names units that are proper names
 * @param joined units in a row written as one word, for example {@code voiceover} for {@code voice
 *     over}
 * @param contracted full forms of the contractions that were meant, as one text, to the contraction
 */
record ExpectedUnits(
    List<String> units,
    Set<String> names,
    Map<String, List<String>> joined,
    Map<List<String>, String> contracted) {
  private static final int MOST_JOINED = 6;

  static ExpectedUnits of(String spoken, Language language) {
    List<Token> tokens = Tokenizer.tokens(spoken, language);
    List<String> units = new ArrayList<>();
    List<String> written = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<List<String>, String> contracted = new HashMap<>();
    for (Token token : tokens) {
      switch (token.kind()) {
        case NUMBER -> units.addAll(plainReading(token.text(), language));
        case SIGN -> units.addAll(Units.split(Signs.plain(token.text(), language)));
        case CHARACTER -> units.add(Units.of(token.text()));
        case WORD -> {
          String unit = Units.of(token.text());
          units.add(unit);
          fill(written, units.size() - 1);
          written.add(token.text().replace("'", ""));
          if (token.name()) {
            names.add(unit);
          }
          EnglishWords.expansions(token.text()).forEach(full -> contracted.put(full, unit));
        }
      }
    }
    fill(written, units.size());
    return new ExpectedUnits(List.copyOf(units), names, joined(written, units), contracted);
  }

  boolean hasLatin() {
    return units.stream().anyMatch(Units::isLatin);
  }

  private static List<String> plainReading(String digits, Language language) {
    Set<String> readings =
        switch (language) {
          case ZH -> MandarinNumbers.whole(digits);
          case JA -> JapaneseNumbers.whole(digits);
          default -> EnglishNumbers.whole(digits);
        };
    return Units.split(readings.iterator().next());
  }

  private static void fill(List<String> written, int size) {
    while (written.size() < size) {
      written.add("");
    }
  }

  private static Map<String, List<String>> joined(List<String> written, List<String> units) {
    Map<String, List<String>> joined = new HashMap<>();
    for (int from = 0; from < units.size(); from++) {
      StringBuilder text = new StringBuilder();
      int most = Math.min(units.size(), from + MOST_JOINED);
      for (int to = from; to < most && !written.get(to).isEmpty(); to++) {
        text.append(written.get(to));
        if (to > from) {
          joined.put(text.toString(), units.subList(from, to + 1));
        }
      }
    }
    return joined;
  }
}
