package io.voicemill.jobs.command;

import io.voicemill.runtime.text.SpokenPart;
import java.util.List;

/** Writes spoken parts as one line of phonemes. */
final class PhonemeText {

  private PhonemeText() {}

  /** Words and marks in order; a break is written as its annotation. */
  static String of(List<SpokenPart> parts) {
    StringBuilder line = new StringBuilder();
    for (SpokenPart part : parts) {
      if (part instanceof SpokenPart.Word word) {
        line.append(word.spaced() && !line.isEmpty() ? " " : "").append(word.phonemes());
      } else if (part instanceof SpokenPart.Mark mark) {
        line.append(mark.symbol());
      } else if (part instanceof SpokenPart.Break pause) {
        line.append(line.isEmpty() ? "" : " ")
            .append("<break %dms>".formatted(pause.milliseconds()));
      }
    }
    return line.toString();
  }
}
