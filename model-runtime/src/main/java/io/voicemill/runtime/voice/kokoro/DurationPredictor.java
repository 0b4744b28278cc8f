package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import java.util.List;

/** Roughly how long a line takes, without the model. */
final class DurationPredictor {
  private static final double EDGES_SECONDS = .6;
  private static final double SECONDS_PER_PHONEME = .06;
  private static final double SECONDS_PER_MARK = .25;

  private DurationPredictor() {}

  static double seconds(List<SpokenPart> parts) {
    double seconds = EDGES_SECONDS;
    for (SpokenPart part : parts) {
      if (part instanceof SpokenPart.Word word) {
        seconds += SECONDS_PER_PHONEME * word.phonemes().length();
      } else if (part instanceof SpokenPart.Break pause) {
        seconds += pause.milliseconds() / 1000.0;
      } else {
        seconds += SECONDS_PER_MARK;
      }
    }
    return seconds;
  }
}
