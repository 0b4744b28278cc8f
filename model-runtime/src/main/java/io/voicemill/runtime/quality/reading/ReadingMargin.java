package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How readily a recogniser believes a character under one reading, in natural logarithms.
 *
 * <p>The recogniser writes a character that it expects even where it hears another sound, so that
 * the character's own probability says little. Against a character that is only read as what was
 * spoken, say 形 for 行 that was read xing2, its expectation has to hold out against its ear.
 *
 * @param own the text's own logarithm near the character
 * @param lead the least lead of the text over the commonest characters of that sound; empty where
 *     no common character has it alone
 */
record ReadingMargin(double own, OptionalDouble lead) {
  private static final int MOST_HOMOPHONES = 3;
  private static final int BEFORE = 2;
  private static final int BEHIND = 4;

  ReadingMargin {
    requireNonNull(lead, "lead is null");
  }

  /**
   * Measures.
   *
   * @param syllable that is spoken in the place
   * @param audio of the line with that syllable
   */
  static ReadingMargin of(
      TextScorer scorer, SpokenText line, PolyphonePlace place, String syllable, Waveform audio) {
    List<String> texts = new ArrayList<>();
    texts.add(line.spoken());
    for (String homophone : Homophones.of(syllable, MOST_HOMOPHONES)) {
      int[] codePoints = line.spoken().codePoints().toArray();
      codePoints[place.index()] = homophone.codePointAt(0);
      texts.add(new String(codePoints, 0, codePoints.length));
    }
    List<TextLikelihood> likelihoods = scorer.score(audio, Language.ZH, texts);
    double own = near(likelihoods.get(0), place);
    return new ReadingMargin(
        own, likelihoods.stream().skip(1).mapToDouble(other -> own - near(other, place)).min());
  }

  /** The lead, or the text's own logarithm where there is nothing to lead over. */
  double value() {
    return lead.orElse(own);
  }

  /** How much wider it is than another, by what both have. */
  double over(ReadingMargin other) {
    return lead.isPresent() && other.lead.isPresent()
        ? lead.getAsDouble() - other.lead.getAsDouble()
        : own - other.own;
  }

  private static double near(TextLikelihood likelihood, PolyphonePlace place) {
    int length = likelihood.logProbabilities().length;
    return likelihood.of(
        Math.max(0, place.index() - BEFORE), Math.min(length, place.index() + BEHIND));
  }
}
