package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import java.util.List;

/**
 * Roughly how long a line takes, without the model: linear in the number of sounds, of stress and
 * tone symbols, and of marks.
 *
 * <p>Least squares of the relative error on the natural lengths of 132 renders, 40 texts of 3 to
 * 140 symbols in English and Mandarin with six voices: predicted to real has a standard deviation
 * of .09 and lies within .71 to 1.31; the mean of a voice lies within .88 to 1.05.
 */
final class DurationPredictor {
  private static final String STRESS_AND_TONES = "ˈˌ→↓↗↘";
  private static final double EDGES_SECONDS = .678;
  private static final double SOUND_SECONDS = .0685;
  private static final double STRESS_OR_TONE_SECONDS = .0295;
  private static final double MARK_SECONDS = .248;

  private DurationPredictor() {}

  static double seconds(List<SpokenPart> parts) {
    double seconds = EDGES_SECONDS;
    for (SpokenPart part : parts) {
      if (part instanceof SpokenPart.Word word) {
        seconds += wordSeconds(word.phonemes());
      } else if (part instanceof SpokenPart.Break pause) {
        seconds += pause.milliseconds() / 1000.0;
      } else {
        seconds += MARK_SECONDS;
      }
    }
    return seconds;
  }

  private static double wordSeconds(String phonemes) {
    long all = phonemes.codePoints().count();
    long modifying =
        phonemes.codePoints().filter(symbol -> STRESS_AND_TONES.indexOf(symbol) >= 0).count();
    return (all - modifying) * SOUND_SECONDS + modifying * STRESS_OR_TONE_SECONDS;
  }
}
