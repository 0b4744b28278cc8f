package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

/**
 * A character that was heard with another sound.
 *
 * @param character what was meant, in the form in which it is compared
 * @param meant its syllable, {@code hang2}
 * @param heard the character that was heard in its place; empty if none
 */
public record Misreading(String character, String meant, String heard) {

  public Misreading {
    requireNonNull(character, "character is null");
    requireNonNull(meant, "meant is null");
    requireNonNull(heard, "heard is null");
  }
}
