package io.voicemill.runtime.emotion.sound;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.take.EmotionCheck;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A take of the panel and how it measures.
 *
 * @param check against what the model predicted without the emotion
 * @param heard mean F0, F0 range, length and loudness of the audio against the neutral render
 * @param similarity cosine of its speaker embedding to that of the neutral render
 * @param errors how many more words (en) or characters (zh) the recogniser hears wrongly than in
 *     the neutral render, as a rate; empty if it was not asked
 */
record PanelTake(
    PanelLine line,
    String voice,
    EmotionLabel label,
    double level,
    EmotionCheck check,
    EmotionCheck.Moves heard,
    double similarity,
    OptionalDouble errors) {

  static final String HEADER =
      String.join(
          "\t",
          "text",
          "voice",
          "label",
          "level",
          "asked_f0",
          "asked_range",
          "asked_rate",
          "asked_level",
          "f0",
          "range",
          "rate",
          "level_db",
          "heard_f0",
          "heard_range",
          "heard_rate",
          "heard_level",
          "similarity",
          "errors",
          "agrees");

  String row() {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%.1f\t%s\t%s\t%s\t%.4f\t%s\t%s",
        line.text(),
        voice,
        label.code(),
        level,
        cells(check.asked()),
        cells(check.measured()),
        cells(heard),
        similarity,
        errors.isPresent() ? errors.getAsDouble() : "",
        check.agrees());
  }

  private static String cells(EmotionCheck.Moves moves) {
    return String.format(
        Locale.ROOT,
        "%.3f\t%.3f\t%.4f\t%.3f",
        moves.f0Semitones().orElse(Double.NaN),
        moves.f0Range().orElse(Double.NaN),
        moves.rate().orElse(Double.NaN),
        moves.levelDb().orElse(Double.NaN));
  }
}
