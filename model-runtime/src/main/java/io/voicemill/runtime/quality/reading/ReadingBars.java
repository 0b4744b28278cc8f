package io.voicemill.runtime.quality.reading;

/**
 * When a reading is doubted, in natural logarithms.
 *
 * @param closeMargin under which a character gets a closer look, though no dictionary objects
 * @param closeMarginVouched the same where the phrase dictionary or a rule of the front end has the
 *     reading
 * @param gainAgreed what a rival has to win by that the phrase dictionary has; below 0, what it may
 *     lose by
 * @param gainLeaning what the commonest reading has to win by in a word that the phrase dictionary
 *     does not list
 * @param gainAlone what the commonest reading has to win by where no word is found
 * @param gainRare what another reading has to win by where the phrase dictionary has no opinion
 * @param gainAgainst what it has to win by where the phrase dictionary has the other, or where a
 *     rule of the front end chose the other in its context
 */
public record ReadingBars(
    double closeMargin,
    double closeMarginVouched,
    double gainAgreed,
    double gainLeaning,
    double gainAlone,
    double gainRare,
    double gainAgainst) {

  /** As measured in docs/recognition-loop.md. */
  public static final ReadingBars DEFAULT = new ReadingBars(8, 0, -4, 0, 1, 4, 10);

  double gain(ReadingDoubt.Opinion opinion, PolyphonePlace.Ground ground) {
    if (ground == PolyphonePlace.Ground.RULE) {
      return gainAgainst;
    }
    return switch (opinion) {
      case AGREES -> gainAgreed;
      case LEANS -> gainLeaning;
      case NONE -> gainAlone;
      case RARE -> gainRare;
      case OBJECTS -> gainAgainst;
    };
  }
}
