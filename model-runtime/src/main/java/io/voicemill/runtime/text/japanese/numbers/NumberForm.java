package io.voicemill.runtime.text.japanese.numbers;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which numbers are written, and how it is said. */
final class NumberForm {
  private final Pattern pattern;
  private final Function<NumberMatch, Optional<Said>> words;

  private NumberForm(Pattern pattern, Function<NumberMatch, Optional<Said>> words) {
    this.pattern = pattern;
    this.words = words;
  }

  /**
   * A form.
   *
   * @param pattern of what is written
   * @param words what is said for it; empty if the form does not apply after all
   */
  static NumberForm of(String pattern, Function<NumberMatch, Optional<Said>> words) {
    return new NumberForm(Pattern.compile(pattern), words);
  }

  /** Applies the form at a place of a text. */
  Optional<WrittenNumbers.Match> at(String text, int index) {
    Matcher matcher =
        pattern
            .matcher(text)
            .region(index, text.length())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    if (!matcher.lookingAt() || matcher.end() == index) {
      return Optional.empty();
    }
    return words
        .apply(new NumberMatch(matcher, text))
        .map(said -> new WrittenNumbers.Match(matcher.end(), said));
  }
}
