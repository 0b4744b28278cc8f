package io.voicemill.runtime.text.english;

/**
 * The English that is spoken: it decides the lexicon, the order of dates and the form of numbers.
 */
public enum Accent {
  /** General American. */
  US,
  /** Southern British. */
  GB
}
