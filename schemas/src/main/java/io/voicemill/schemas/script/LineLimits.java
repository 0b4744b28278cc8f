package io.voicemill.schemas.script;

import java.io.Serializable;

/**
 * What a line may ask for.
 *
 * @param maxCharacters most code points of one line's text
 * @param defaultLanguage of lines that name none
 */
public record LineLimits(int maxCharacters, Language defaultLanguage) implements Serializable {

  /** Lines of up to 5,000 characters, language by the writing. */
  public static final LineLimits DEFAULT = new LineLimits(5_000, Language.AUTO);

  public LineLimits {
    if (maxCharacters < 1) {
      throw new IllegalArgumentException("maxCharacters is below 1: " + maxCharacters);
    }
  }
}
