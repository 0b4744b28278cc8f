package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A character whose other reading goes better with what was meant to be said.
 *
 * @param start where it stands in the given text, in code points
 * @param character as it stands there, simplified
 * @param reading its lexical reading, {@code xing2}
 * @param rival the reading that goes better, {@code hang2}
 * @param spoken the syllable in which the rival is spoken in this place
 * @param gain how much farther the recogniser prefers the character to others of its sound when it
 *     hears the rival: a difference of natural logarithms
 * @param opinion what the phrase dictionary says of the rival
 */
public record ReadingDoubt(
    int start,
    String character,
    String reading,
    String rival,
    String spoken,
    double gain,
    Opinion opinion) {

  /** What the phrase dictionary says of a rival. */
  public enum Opinion {
    /** It reads the phrase so. */
    AGREES,
    /** It does not list the word, and reads the character so by itself, as most do. */
    LEANS,
    /** It has no word here; the rival is the character's commonest reading. */
    NONE,
    /** It has no word here; the rival is not the character's commonest reading. */
    RARE
  }

  public ReadingDoubt {
    requireNonNull(character, "character is null");
    requireNonNull(reading, "reading is null");
    requireNonNull(rival, "rival is null");
    requireNonNull(spoken, "spoken is null");
    requireNonNull(opinion, "opinion is null");
  }

  /** What speaks for the rival, in words. */
  public String evidence() {
    String heard = String.format(Locale.ROOT, "margin %.1f wider as %s", gain, rival);
    return switch (opinion) {
      case AGREES -> heard + ", phrase dictionary agrees";
      case LEANS -> heard + ", mostly read so";
      default -> heard;
    };
  }

  /** The same in an excerpt's place of the line. */
  ReadingDoubt moved(int by) {
    return new ReadingDoubt(start + by, character, reading, rival, spoken, gain, opinion);
  }
}
