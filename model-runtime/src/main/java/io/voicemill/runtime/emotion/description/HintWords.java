package io.voicemill.runtime.emotion.description;

import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.emotion.DeliveryHint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deliveries that a description names by their own words: "through gritted teeth", 压低声音. */
final class HintWords {
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:(?:\\b(?:no|not|never|without|nor|refus\\w+ to|rather than|instead of)|n['’]t)\\W+"
              + "(?:\\w+\\W+){0,2}|[不没别未无]有?(?:再|想|肯|敢|会|曾|是|在)?)$",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_DENIAL = 40;
  private static final List<Said> SAID = read();

  private record Said(DeliveryHint hint, Pattern words) {}

  private HintWords() {}

  /** What is named and not denied. */
  static Set<DeliveryHint> in(String description) {
    Set<DeliveryHint> hints = EnumSet.noneOf(DeliveryHint.class);
    for (Said said : SAID) {
      Matcher words = said.words().matcher(description);
      while (!hints.contains(said.hint()) && words.find()) {
        String before =
            description.substring(Math.max(0, words.start() - LONGEST_DENIAL), words.start());
        if (!DENIED.matcher(before).find()) {
          hints.add(said.hint());
        }
      }
    }
    return hints;
  }

  private static List<Said> read() {
    List<Said> all = new ArrayList<>();
    for (List<String> row : TabSeparated.rows(HintWords.class, "hint-words.tsv", 3)) {
      String words = row.get(1).equals("en") ? "\\b(?:" + row.get(2) + ")\\b" : row.get(2);
      all.add(
          new Said(
              DeliveryHint.find(row.get(0)).orElseThrow(),
              Pattern.compile(words, Pattern.CASE_INSENSITIVE)));
    }
    return List.copyOf(all);
  }
}
