package io.voicemill.schemas.problem;

/**
 * What went wrong, counted by kind: the same codes in exceptions, in the rejected table and in the
 * run manifest.
 */
public enum ProblemCode {
  /** The command line or a configuration value makes no sense. */
  USAGE,
  /** A source cannot be read: it is missing, damaged, empty or not a table. */
  UNREADABLE_SOURCE,
  /** The output folder cannot be written. */
  UNWRITABLE_OUTPUT,
  /** A table lacks a required column or has it with another type. */
  MISSING_COLUMN,
  /** A required value is null or blank. */
  MISSING_VALUE,
  /** Text without anything that can be spoken. */
  NOTHING_TO_SPEAK,
  /** Text over the limit of characters for one line. */
  TEXT_TOO_LONG,
  /** An annotation in the text that cannot be read. */
  MALFORMED_ANNOTATION,
  /** A speaker that is neither in the speaker table nor a stock voice. */
  UNKNOWN_SPEAKER,
  /** A speaker whose consent is not on record. */
  MISSING_CONSENT,
  /** Recordings that no voice can be made of, or only a poor one. */
  POOR_REFERENCE,
  /** A speaker's profile that is not what it was when it was made. */
  DAMAGED_PROFILE,
  /** A language that this project does not know. */
  UNKNOWN_LANGUAGE,
  /** More than one of the duration columns is set. */
  SEVERAL_DURATIONS,
  /** A value outside of its range or of a wrong type. */
  INVALID_VALUE,
  /** The same line occurs more than once in the table. */
  DUPLICATE_LINE,
  /** An identifier that cannot become a file name. */
  UNSAFE_IDENTIFIER,
  /** The line asks for something that the bundle cannot do. */
  MISSING_CAPABILITY,
  /** A model bundle is absent, incomplete or differs from its hashes. */
  BUNDLE,
  /** A device that was demanded is not there. */
  DEVICE,
  /** A model failed on this line. */
  MODEL_FAILURE,
  /** Something outside of Voicemill failed: network, process, storage. */
  ENVIRONMENT
}
