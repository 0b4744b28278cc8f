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

  /** A syllable in a place of a line. */
  record Spoken(PolyphonePlace place, String syllable) {

    private String with(String line, String character) {
      int[] codePoints = line.codePoints().toArray();
      codePoints[place.index()] = character.codePointAt(0);
      return new String(codePoints, 0, codePoints.length);
    }
  }

  /**
   * Measures one place.
   *
   * @param audio of the line with that syllable
   */
  static ReadingMargin of(TextScorer scorer, SpokenText line, Spoken spoken, Waveform audio) {
    return of(scorer, line, List.of(spoken), audio).get(0);
  }

  /**
   * Measures places, listening once.
   *
   * @param audio of the line with these syllables
   * @return one for each, in their order
   */
  static List<ReadingMargin> of(
      TextScorer scorer, SpokenText line, List<Spoken> spoken, Waveform audio) {
    List<String> texts = new ArrayList<>();
    texts.add(line.spoken());
    List<Integer> ends = new ArrayList<>();
    for (Spoken each : spoken) {
      for (String homophone : Homophones.of(each.syllable(), MOST_HOMOPHONES)) {
        texts.add(each.with(line.spoken(), homophone));
      }
      ends.add(texts.size());
    }
    List<TextLikelihood> likelihoods = scorer.score(audio, Language.ZH, texts);
    List<ReadingMargin> margins = new ArrayList<>();
    int from = 1;
    for (int i = 0; i < spoken.size(); i++) {
      PolyphonePlace place = spoken.get(i).place();
      double own = near(likelihoods.get(0), place);
      margins.add(
          new ReadingMargin(
              own,
              likelihoods.subList(from, ends.get(i)).stream()
                  .mapToDouble(other -> own - near(other, place))
                  .min()));
      from = ends.get(i);
    }
    return margins;
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
