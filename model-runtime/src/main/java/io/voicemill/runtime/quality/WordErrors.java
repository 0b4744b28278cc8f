package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.List;

/**
 * How far what was heard is from what was meant, by edit distance.
 *
 * <p>The units are characters in Chinese and Japanese, where each word of an alphabet counts as one
 * unit, and words in English. Digits, signs, abbreviations and contractions that a recogniser
 * writes are read in all the ways in which they can be spoken, and the nearest one counts. Not an
 * error are: case, width, punctuation, spacing of compounds, Traditional for Simplified characters,
 * a 儿 that colours a syllable, 他 她 它, 的 地 得, British for American spelling, words that sound
 * exactly alike, and another spelling of a proper name. 两 and 二 are two words; digits can be
 * either.
 *
 * @param substitutions units heard as another
 * @param deletions units not heard
 * @param insertions units heard that were not meant
 * @param units meant
 * @param longestRun most wrong units in a row; a single right one between wrong ones does not end a
 *     run
 */
public record WordErrors(
    int substitutions, int deletions, int insertions, int units, int longestRun) {

  /**
   * Compares.
   *
   * @param spoken what was meant, in words
   * @param heard as the recogniser wrote it
   * @param language of the line, not {@link Language#AUTO}
   */
  public static WordErrors between(String spoken, String heard, Language language) {
    return between(spoken, heard, language, List.of());
  }

  /**
   * The same for a text in which words may be respelled: hearing the written word is right too.
   *
   * @param text what was meant
   * @param heard as the recogniser wrote it
   */
  public static WordErrors between(SpokenText text, String heard) {
    return between(text.spoken(), heard, text.language(), text.respelled());
  }

  private static WordErrors between(
      String spoken, String heard, Language language, List<SpokenText.Respelled> respelled) {
    requireNonNull(heard, "heard is null");
    ExpectedUnits expected = ExpectedUnits.of(spoken, language);
    List<String> units = expected.units();
    return of(
        Alignment.of(
            units,
            HeardLattice.of(heard, expected, language, respelled),
            (index, unit) -> units.get(index).equals(unit)),
        units.size());
  }

  static WordErrors of(List<Alignment.Step> steps, int units) {
    int substitutions = 0;
    int deletions = 0;
    int insertions = 0;
    int run = 0;
    int longest = 0;
    boolean bridged = true;
    for (Alignment.Step step : steps) {
      if (step.right()) {
        run = bridged ? 0 : run;
        bridged = true;
        continue;
      }
      bridged = false;
      longest = Math.max(longest, ++run);
      if (step.meantIndex() < 0) {
        insertions++;
      } else if (step.heard().isEmpty()) {
        deletions++;
      } else {
        substitutions++;
      }
    }
    return new WordErrors(substitutions, deletions, insertions, units, longest);
  }

  /** All wrong units. */
  public int errors() {
    return substitutions + deletions + insertions;
  }

  /** Wrong units for each meant one: 0 is right, above 1 for more insertions than units. */
  public double rate() {
    return errors() / (double) Math.max(1, units);
  }
}
