package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a recogniser prefers a character to others of the same sound, in natural logarithms.
 *
 * <p>The recogniser writes a character that it expects even where it hears another sound, so that
 * the character's own probability says little. Against a character that is only read as what was
 * spoken, say 形 for 行 that was read xing2, its expectation has to hold out against its ear.
 */
final class ReadingMargin {
  private static final int MOST_HOMOPHONES = 3;
  private static final int BEFORE = 2;
  private static final int BEHIND = 4;

  private final TextScorer scorer;

  ReadingMargin(TextScorer scorer) {
    this.scorer = requireNonNull(scorer, "scorer is null");
  }

  /**
   * The least margin over the commonest characters of that syllable; over none, the text's own
   * logarithm near the place.
   *
   * @param syllable that is spoken in the place
   * @param audio of the line with that syllable
   */
  double of(SpokenText line, PolyphonePlace place, String syllable, Waveform audio) {
    List<String> texts = new ArrayList<>();
    texts.add(line.spoken());
    for (String homophone : Homophones.of(syllable, MOST_HOMOPHONES)) {
      int[] codePoints = line.spoken().codePoints().toArray();
      codePoints[place.index()] = homophone.codePointAt(0);
      texts.add(new String(codePoints, 0, codePoints.length));
    }
    List<TextLikelihood> likelihoods = scorer.score(audio, Language.ZH, texts);
    double own = near(likelihoods.get(0), place);
    return likelihoods.stream()
        .skip(1)
        .mapToDouble(other -> own - near(other, place))
        .min()
        .orElse(own);
  }

  private static double near(TextLikelihood likelihood, PolyphonePlace place) {
    int length = likelihood.logProbabilities().length;
    return likelihood.of(
        Math.max(0, place.index() - BEFORE), Math.min(length, place.index() + BEHIND));
  }
}
