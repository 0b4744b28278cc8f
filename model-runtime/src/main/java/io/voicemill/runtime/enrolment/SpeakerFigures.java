package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.audio.Semitones;
import io.voicemill.schemas.speaker.ClipQuality;
import io.voicemill.schemas.speaker.Figure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The figures of a speaker over all recordings: lengths are added up, F0 is the geometric mean and
 * the others are means, weighted by the seconds of speech.
 *
 * <p>The emotion spread says how differently the recordings are spoken. It is the mean of the
 * standard deviations of their median F0, F0 range and speaking rate, each over what a strong
 * emotion changes of it (3 semitones, 4 semitones, 1 syllable a second), 1 at most.
 */
final class SpeakerFigures {
  private static final Set<Figure> SUMS = EnumSet.of(Figure.SPEECH_SECONDS, Figure.TOTAL_SECONDS);
  private static final double F0_CHANGE = 3;
  private static final double RANGE_CHANGE = 4;
  private static final double RATE_CHANGE = 1;

  private SpeakerFigures() {}

  static Map<Figure, Double> of(List<ClipQuality> clips) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      over(figure, clips).ifPresent(value -> figures.put(figure, value));
    }
    emotionSpread(clips).ifPresent(spread -> figures.put(Figure.EMOTION_SPREAD, spread));
    return figures;
  }

  private static OptionalDouble over(Figure figure, List<ClipQuality> clips) {
    double sum = 0;
    double weights = 0;
    for (ClipQuality clip : clips) {
      Double value = clip.figures().get(figure);
      if (value != null) {
        double weight =
            SUMS.contains(figure) ? 1 : clip.figures().getOrDefault(Figure.SPEECH_SECONDS, 0.0);
        sum += weight * (figure == Figure.MEDIAN_F0 ? Math.log(value) : value);
        weights += weight;
      }
    }
    if (weights == 0) {
      return OptionalDouble.empty();
    }
    double mean = SUMS.contains(figure) ? sum : sum / weights;
    return OptionalDouble.of(figure == Figure.MEDIAN_F0 ? Math.exp(mean) : mean);
  }

  private static OptionalDouble emotionSpread(List<ClipQuality> clips) {
    double[] f0 = values(clips, Figure.MEDIAN_F0);
    double[] semitones = Arrays.stream(f0).map(hertz -> Semitones.between(100, hertz)).toArray();
    double[] ranges = values(clips, Figure.F0_RANGE_SEMITONES);
    double[] rates = values(clips, Figure.SYLLABLES_PER_SECOND);
    if (semitones.length < 2 || ranges.length < 2 || rates.length < 2) {
      return OptionalDouble.empty();
    }
    double spread =
        (deviation(semitones) / F0_CHANGE
                + deviation(ranges) / RANGE_CHANGE
                + deviation(rates) / RATE_CHANGE)
            / 3;
    return OptionalDouble.of(Math.min(1, spread));
  }

  private static double[] values(List<ClipQuality> clips, Figure figure) {
    return clips.stream()
        .map(clip -> clip.figures().get(figure))
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
            / (values.length - 1));
  }
}
