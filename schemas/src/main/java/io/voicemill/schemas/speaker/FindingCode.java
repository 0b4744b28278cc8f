package io.voicemill.schemas.speaker;

import java.util.Locale;

/** What can be wrong with a reference recording or with all recordings of a speaker. */
public enum FindingCode {
  /** It is missing, no audio, or damaged. */
  UNREADABLE,
  /** Samples that are no numbers. */
  NOT_FINITE,
  /** No sound in it. */
  SILENT,
  /** Sound, but no speech. */
  NO_SPEECH,
  /** Too little speech. */
  TOO_SHORT,
  /** More than is read. */
  TOO_LONG,
  /** Peaks were cut off. */
  CLIPPED,
  /** The speech ends at a low frequency: a telephone, a low sample rate, a low bit rate. */
  NARROW_BAND,
  /** A codec left holes in the spectrum. */
  LOSSY,
  /** A tone of the mains and its harmonics. */
  HUM,
  /** Noise behind the speech. */
  NOISY,
  /** The room is heard. */
  REVERBERANT,
  /** Music behind or instead of the speech. */
  MUSIC,
  /** More than one person within a recording. */
  SEVERAL_SPEAKERS,
  /** A recording that is of another person than the speaker's other ones. */
  OTHER_SPEAKER,
  /** Most of it is silence. */
  MUCH_SILENCE,
  /** Far too quiet. */
  LOW_LEVEL,
  /** Spoken unusually fast or slowly. */
  UNUSUAL_RATE,
  /** Spoken in one tone. */
  FLAT,
  /** A sentence kind that is missing. */
  SENTENCE_KINDS,
  /** Sounds of the language that no recording holds. */
  MISSING_SOUNDS,
  /** A recording without a transcript. */
  NO_TRANSCRIPT,
  /** Few-shot that was asked for and changed nothing. */
  FEW_SHOT,
  /** Nobody's consent is on record. */
  NO_CONSENT;

  /** The name in tables and pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
