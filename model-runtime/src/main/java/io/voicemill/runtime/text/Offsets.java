package io.voicemill.runtime.text;

/** Moves places in a clean text to the places in the given text. */
final class Offsets {

  private Offsets() {}

  static SpokenPart given(SpokenPart part, CleanText clean) {
    int start = clean.given(part.start());
    if (part instanceof SpokenPart.Word word) {
      return new SpokenPart.Word(
          start, word.text(), word.language(), word.phonemes(), word.spaced());
    } else if (part instanceof SpokenPart.Mark mark) {
      return new SpokenPart.Mark(start, mark.symbol());
    } else if (part instanceof SpokenPart.Break pause) {
      return new SpokenPart.Break(start, pause.milliseconds());
    }
    throw new IllegalArgumentException("Unknown part: " + part);
  }

  static Reading given(Reading reading, CleanText clean) {
    return new Reading(
        clean.given(reading.start()),
        reading.text(),
        reading.lexical(),
        reading.reading(),
        reading.rule());
  }
}
