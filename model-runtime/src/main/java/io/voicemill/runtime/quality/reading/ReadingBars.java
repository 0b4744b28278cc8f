package io.voicemill.runtime.quality.reading;

/**
 * When a reading is doubted, in natural logarithms.
 *
 * @param surprise how unlikely the character and its neighbours have to be for a closer look
 * @param gain what a rival has to win by
 * @param gainIfAgreed what a rival has to win by that the dictionary of phrases has too
 */
public record ReadingBars(double surprise, double gain, double gainIfAgreed) {

  /** As measured in docs/recognition-loop.md. */
  public static final ReadingBars DEFAULT = new ReadingBars(.5, 1, .2);

  double gain(ReadingDoubt.Opinion opinion) {
    return opinion == ReadingDoubt.Opinion.AGREES ? gainIfAgreed : gain;
  }
}
