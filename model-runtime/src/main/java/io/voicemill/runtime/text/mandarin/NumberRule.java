package io.voicemill.runtime.text.mandarin;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which numbers are written, and how it is said. */
final class NumberRule {
  private final Pattern pattern;
  private final Function<NumberMatch, String> words;

  private NumberRule(Pattern pattern, Function<NumberMatch, String> words) {
    this.pattern = pattern;
    this.words = words;
  }

  /**
   * A rule.
   *
   * @param pattern of what is written
   * @param words what is said for it; null if the rule does not apply after all
   */
  static NumberRule of(String pattern, Function<NumberMatch, String> words) {
    return new NumberRule(Pattern.compile(pattern), words);
  }

  /** Applies the rule at a place of a text. */
  Optional<Match> at(String text, int index) {
    Matcher matcher =
        pattern
            .matcher(text)
            .region(index, text.length())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    if (!matcher.lookingAt() || matcher.end() == index) {
      return Optional.empty();
    }
    return Optional.ofNullable(words.apply(new NumberMatch(matcher, text)))
        .map(said -> new Match(matcher.end(), said));
  }

  /** How far a rule reaches, and what it says. */
  record Match(int end, String said) {}
}
