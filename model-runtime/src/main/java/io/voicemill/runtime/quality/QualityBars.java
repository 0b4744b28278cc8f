package io.voicemill.runtime.quality;

import java.io.Serializable;

/**
 * What a take has to keep to.
 *
 * @param characterErrorRate most wrong characters for each meant one, Chinese and Japanese
 * @param wordErrorRate most wrong words for each meant one, English
 * @param readingErrorRate most wrong syllables or kana for each meant one, Mandarin and Japanese
 * @param wrongRun wrong units in a row that are too many
 * @param durationError most distance from the target, as a part of the target
 * @param shortestRatio least length in terms of what the text should take
 * @param longestRatio most length in terms of what the text should take
 * @param voiceDeviations how many standard deviations the likeness to the speaker may be under the
 *     voice's own mean
 * @param clippedRatio most samples at full scale, 0..1
 * @param internalSilence longest silence inside, in seconds, on top of a pause that the text
 *     demands
 * @param endLevel most level of the last 10 ms, in dBFS
 * @param truePeak most true peak, in dBTP; .1 dB more passes, which is what meters differ by
 */
public record QualityBars(
    double characterErrorRate,
    double wordErrorRate,
    double readingErrorRate,
    int wrongRun,
    double durationError,
    double shortestRatio,
    double longestRatio,
    double voiceDeviations,
    double clippedRatio,
    double internalSilence,
    double endLevel,
    double truePeak)
    implements Serializable {

  /** The bars without any configuration. */
  public static final QualityBars DEFAULT =
      new QualityBars(.10, .15, .10, 8, .005, .5, 2, 2.5, 0, 1, -20, -1);

  public QualityBars {
    requireNotNegative(characterErrorRate, "characterErrorRate");
    requireNotNegative(wordErrorRate, "wordErrorRate");
    requireNotNegative(readingErrorRate, "readingErrorRate");
    requireNotNegative(wrongRun - 1, "wrongRun - 1");
    requireNotNegative(durationError, "durationError");
    requireNotNegative(shortestRatio, "shortestRatio");
    requireNotNegative(longestRatio - shortestRatio, "longestRatio - shortestRatio");
    requireNotNegative(voiceDeviations, "voiceDeviations");
    requireNotNegative(clippedRatio, "clippedRatio");
    requireNotNegative(internalSilence, "internalSilence");
  }

  private static void requireNotNegative(double value, String name) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(name + " is negative: " + value);
    }
  }
}
