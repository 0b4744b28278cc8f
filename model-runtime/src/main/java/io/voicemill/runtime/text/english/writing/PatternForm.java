package io.voicemill.runtime.text.english.writing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A written form that a regular expression recognises. */
final class PatternForm implements WrittenForm {
  /** Digits with or without separators of thousands, and decimals. */
  static final String AMOUNT = "(?:\\d{1,3}(?:,\\d{3}){1,12}(?!\\d)|\\d+)(?:\\.\\d+)?";

  /** No letter or digit follows. */
  static final String END = "(?![\\p{L}\\p{N}])";

  private final WrittenRule rule;
  private final Pattern pattern;
  private final Reader reader;

  /** Turns what matched into words; empty if it makes no sense after all. */
  interface Reader {
    Optional<String> words(Match match);
  }

  PatternForm(WrittenRule rule, String pattern, Reader reader) {
    this.rule = rule;
    this.pattern = Pattern.compile(pattern);
    this.reader = reader;
  }

  @Override
  public Optional<Expansion> read(String text, int index) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(index, text.length());
    matcher.useTransparentBounds(true);
    matcher.useAnchoringBounds(false);
    if (!matcher.lookingAt() || matcher.end() == index) {
      return Optional.empty();
    }
    int end = matcher.end();
    return reader.words(new Match(text, matcher)).map(words -> new Expansion(end, words, rule));
  }
}
