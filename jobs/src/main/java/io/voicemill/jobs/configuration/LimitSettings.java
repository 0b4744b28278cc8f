package io.voicemill.jobs.configuration;

/**
 * Section {@code limits}: what a line may ask for.
 *
 * @param maxCharacters most characters in the text of one line
 */
public record LimitSettings(@Between(min = 1, max = 1_000_000) int maxCharacters) {

  /** What holds without a file. */
  public static final LimitSettings DEFAULTS = new LimitSettings(5000);
}
