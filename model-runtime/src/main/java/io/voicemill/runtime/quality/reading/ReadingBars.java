package io.voicemill.runtime.quality.reading;

/**
 * When a reading is doubted, in natural logarithms.
 *
 * @param closeMargin under which a character gets a closer look, though no dictionary objects
 * @param gainAgreed what a rival has to win by that the phrase dictionary has; below 0, what it may
 *     lose by
 * @param gainLeaning what the commonest reading has to win by in a word that the phrase dictionary
 *     does not list
 * @param gainAlone what the commonest reading has to win by where no word is found
 * @param gainRare what another reading has to win by where the phrase dictionary has no opinion
 */
public record ReadingBars(
    double closeMargin, double gainAgreed, double gainLeaning, double gainAlone, double gainRare) {

  /** As measured in docs/recognition-loop.md. */
  public static final ReadingBars DEFAULT = new ReadingBars(8, -4, 0, 1, 4);

  double gain(ReadingDoubt.Opinion opinion) {
    return switch (opinion) {
      case AGREES -> gainAgreed;
      case LEANS -> gainLeaning;
      case NONE -> gainAlone;
      case RARE -> gainRare;
    };
  }
}
