package io.voicemill.runtime.text.mandarin;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.pinyin.Syllable;

/** One character that is said: how it is written, and how it is read so far. */
final class SpokenCharacter {
  private final Spelling spelling;
  private final String said;
  private boolean annotated;
  private boolean settled;
  private Syllable lexical;
  private Syllable reading;
  private String rule = "";

  SpokenCharacter(Spelling spelling, String said) {
    this.spelling = requireNonNull(spelling, "spelling is null");
    this.said = requireNonNull(said, "said is null");
  }

  /** The stretch of the text that it belongs to. */
  Spelling spelling() {
    return spelling;
  }

  /** The character as it is written. */
  String said() {
    return said;
  }

  /** Whether an annotation has settled its reading. */
  boolean isAnnotated() {
    return annotated;
  }

  boolean isRead() {
    return reading != null;
  }

  /** The reading of the dictionary; null before it is found. */
  Syllable lexical() {
    return lexical;
  }

  /** The reading in this place; null before it is found. */
  Syllable reading() {
    return reading;
  }

  String rule() {
    return rule;
  }

  /** The tone in this place, 0 for a character that cannot be read. */
  int tone() {
    return reading == null ? 0 : reading.tone();
  }

  /** Settles the reading for good. */
  void annotate(Syllable syllable) {
    settle(syllable);
    annotated = true;
    rule = "annotation";
  }

  /** Settles the reading of the dictionary; its tone may still change in this place. */
  void settle(Syllable syllable) {
    settled = true;
    lexical = syllable;
    reading = syllable;
    rule = "lexicon";
  }

  /** Takes the reading of the dictionary; a settled character keeps its own. */
  void read(Syllable syllable, String by) {
    if (!settled) {
      lexical = syllable;
      reading = syllable;
      rule = by;
    }
  }

  /** Changes the tone in this place; an annotated character keeps its own. */
  void sound(int tone, String by) {
    if (!annotated && reading != null && reading.tone() != tone) {
      reading = reading.withTone(tone);
      rule = by;
    }
  }

  /** Makes it the r-coloured end of the character before. */
  void colour() {
    if (!settled) {
      lexical = new Syllable("er", Syllable.NEUTRAL);
      reading = Syllable.R;
      rule = "erhua";
    }
  }

  /** Whether it is the r-coloured end of the character before. */
  boolean isColour() {
    return reading != null && reading.equals(Syllable.R);
  }
}
