package io.voicemill.schemas.speaker;

import java.util.Locale;

/** What is measured of a recording, and of all recordings of a speaker together. */
public enum Figure {
  SPEECH_SECONDS("speech", "s"),
  TOTAL_SECONDS("length", "s"),
  SNR_DB("signal to noise", "dB"),
  CLIPPED_RATIO("clipped samples", "of all"),
  REVERBERATION_SECONDS("reverberation", "s"),
  BANDWIDTH_HZ("bandwidth", "Hz"),
  HUM_DB("hum over its surroundings", "dB"),
  SILENCE_RATIO("silence", "of the length"),
  LOUDNESS_LUFS("loudness", "LUFS"),
  MEDIAN_F0("median F0", "Hz"),
  F0_RANGE_SEMITONES("F0 range", "semitones"),
  SYLLABLES_PER_SECOND("speaking rate", "syllables/s"),
  EMOTION_SPREAD("emotion spread", "0..1"),
  SIMILARITY("similarity to the speaker's other recordings", "cosine"),
  WEIGHT("weight in the voice", "0..1"),
  SOUND_LENGTHS("few-shot: lengths of sounds off before, held out", "log ratio"),
  SOUND_LENGTHS_ADAPTED("few-shot: lengths of sounds off after, held out", "log ratio"),
  LIKENESS("few-shot: likeness before, held out", "cosine"),
  LIKENESS_ADAPTED("few-shot: likeness after, held out", "cosine");

  private final String title;
  private final String unit;

  Figure(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** The name of its column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }
}
