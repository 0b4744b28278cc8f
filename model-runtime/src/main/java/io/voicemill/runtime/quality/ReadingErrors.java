package io.voicemill.runtime.quality;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the sounds that were heard are from those that were meant, in Mandarin syllables or in
 * kana: a recogniser that writes another character of the same sound has heard right.
 *
 * <p>A character that was heard as itself counts as right. Another one counts as right if any of
 * its dictionary readings is the syllable that the front end meant: 银形 for 银行 is a misreading of
 * hang2, 势力 for 室里 is none. What this cannot see: a misread character that the recogniser's
 * language model writes as it should be.
 *
 * <p>In Japanese both sides are read to katakana, and each kana counts; tones and misreadings are
 * for Mandarin only.
 *
 * @param toneless errors in syllables without their tone
 * @param toned errors in syllables with their tone
 * @param misreadings the characters behind the toneless errors
 */
public record ReadingErrors(WordErrors toneless, WordErrors toned, List<Misreading> misreadings) {

  public ReadingErrors {
    requireNonNull(toneless, "toneless is null");
    requireNonNull(toned, "toned is null");
    misreadings = List.copyOf(misreadings);
  }

  /**
   * Compares; empty for English, and for Japanese that was not read.
   *
   * @param spoken what was meant
   * @param heard as the recogniser wrote it
   */
  public static Optional<ReadingErrors> between(SpokenText spoken, String heard) {
    if (spoken.language() == Language.JA && !spoken.readings().isEmpty()) {
      return Optional.of(KanaErrors.between(spoken, heard));
    }
    if (spoken.language() != Language.ZH) {
      return Optional.empty();
    }
    ExpectedUnits expected = ExpectedUnits.of(spoken.spoken(), Language.ZH);
    Lattice lattice = HeardLattice.of(heard, expected, Language.ZH, spoken.respelled());
    List<String> units = expected.units();
    List<Set<String>> meant = Syllables.meant(spoken, units);
    List<Alignment.Step> toneless =
        Alignment.of(
            units,
            lattice,
            (i, unit) -> units.get(i).equals(unit) || Syllables.alike(meant.get(i), unit));
    List<Alignment.Step> toned =
        Alignment.of(
            units,
            lattice,
            (i, unit) ->
                units.get(i).equals(unit)
                    || Syllables.ofCharacter(unit).stream().anyMatch(meant.get(i)::contains));
    return Optional.of(
        new ReadingErrors(
            WordErrors.of(toneless, units.size()),
            WordErrors.of(toned, units.size()),
            misreadings(toneless, units, meant)));
  }

  /** Wrong syllables, whatever their tone, for each meant one. */
  public double rate() {
    return toneless.rate();
  }

  private static List<Misreading> misreadings(
      List<Alignment.Step> steps, List<String> units, List<Set<String>> meant) {
    List<Misreading> misreadings = new ArrayList<>();
    for (Alignment.Step step : steps) {
      if (!step.right() && step.meantIndex() >= 0) {
        Set<String> syllables = meant.get(step.meantIndex());
        if (!syllables.isEmpty()) {
          String syllable = syllables.stream().sorted().findFirst().orElseThrow();
          misreadings.add(new Misreading(units.get(step.meantIndex()), syllable, step.heard()));
        }
      }
    }
    return misreadings;
  }
}
