package io.voicemill.runtime.take;

import io.voicemill.schemas.take.EmotionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Says where a take does not sound as its emotion asks. */
final class EmotionReasons {

  private EmotionReasons() {}

  static String of(EmotionCheck check) {
    EmotionCheck.Moves asked = check.asked();
    EmotionCheck.Moves heard = check.measured();
    List<String> figures = new ArrayList<>();
    add(figures, "F0 %+.1f semitones", asked.f0Semitones(), heard.f0Semitones());
    add(figures, "F0 range x %.2f", asked.f0Range(), heard.f0Range());
    add(figures, "rate x %.2f", asked.rate(), heard.rate());
    add(figures, "level %+.1f dB", asked.levelDb(), heard.levelDb());
    return "emotion: " + String.join(", ", figures);
  }

  private static void add(
      List<String> figures, String form, OptionalDouble asked, OptionalDouble heard) {
    if (asked.isPresent() && heard.isPresent()) {
      figures.add(
          String.format(Locale.ROOT, form, heard.getAsDouble())
              + String.format(Locale.ROOT, " for %.2f", asked.getAsDouble()));
    }
  }
}
