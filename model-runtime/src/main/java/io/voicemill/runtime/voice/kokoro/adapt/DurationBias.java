package io.voicemill.runtime.voice.kokoro.adapt;

import io.voicemill.runtime.voice.RecordedSound;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much longer or shorter a speaker's sounds are than the voice's, by kind of sound.
 *
 * <p>The logarithm of recorded over spoken length is averaged over the sounds of a kind, weighted
 * by their length, and shrunk towards 0 as if {@value #PRIOR} sounds of the voice's own length had
 * been heard too, so that a rare kind changes little.
 */
final class DurationBias {
  private static final int PRIOR = 12;
  private static final double LEAST = .7;
  private static final double MOST = 1.4;
  private static final double SHORTEST = .01;

  private DurationBias() {}

  /** Factors by kind. */
  static Map<String, Double> of(List<RecordedSound> sounds) {
    Map<String, Double> factors = new TreeMap<>();
    byKind(sounds)
        .forEach(
            (kind, total) -> {
              double shrunk = total.log() * total.count() / (total.count() + PRIOR);
              factors.put(kind, Math.max(LEAST, Math.min(MOST, Math.exp(shrunk))));
            });
    return factors;
  }

  /** One factor for all kinds that were heard. */
  static Map<String, Double> all(List<RecordedSound> sounds, double factor) {
    Map<String, Double> factors = new TreeMap<>();
    byKind(sounds).keySet().forEach(kind -> factors.put(kind, factor));
    return factors;
  }

  /** The factors of two rounds, one after the other. */
  static Map<String, Double> and(Map<String, Double> first, Map<String, Double> second) {
    Map<String, Double> both = new TreeMap<>(first);
    second.forEach((kind, factor) -> both.merge(kind, factor, (one, more) -> one * more));
    both.replaceAll((kind, factor) -> Math.max(LEAST, Math.min(MOST, factor)));
    return both;
  }

  /**
   * How far a voice's sounds are from the recording's: the mean over the kinds of the absolute
   * logarithm of recorded over spoken length, each kind by its number of sounds.
   */
  static double error(List<RecordedSound> sounds) {
    double error = 0;
    int count = 0;
    for (Total total : byKind(sounds).values()) {
      error += total.count() * Math.abs(total.log());
      count += total.count();
    }
    return count == 0 ? 0 : error / count;
  }

  /** All sounds of a kind. */
  private record Total(double spoken, double recorded, int count) {

    Total and(RecordedSound sound) {
      return new Total(
          spoken + sound.spokenSeconds(), recorded + sound.recordedSeconds(), count + 1);
    }

    double log() {
      return Math.log(Math.max(SHORTEST, recorded) / Math.max(SHORTEST, spoken));
    }
  }

  private static Map<String, Total> byKind(List<RecordedSound> sounds) {
    Map<String, Total> totals = new TreeMap<>();
    for (RecordedSound sound : sounds) {
      totals.merge(sound.kind(), new Total(0, 0, 0).and(sound), (known, first) -> known.and(sound));
    }
    return totals;
  }
}
