package io.voicemill.schemas.speaker;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What few-shot enrolment learnt of a speaker beside the timbre.
 *
 * @param f0Range factor on the distance of F0 from its median, in semitones
 * @param levelRange factor on the distance of the level from its mean, in decibels
 * @param durations factors on the predicted durations, by kind of sound; those that are not there
 *     are 1
 */
public record SpeakerAdapter(double f0Range, double levelRange, Map<String, Double> durations)
    implements Serializable {

  /** Changes nothing. */
  public static final SpeakerAdapter NONE = new SpeakerAdapter(1, 1, Map.of());

  /** Bounds of the factors. */
  public static final double LEAST_FACTOR = .5;

  public static final double MOST_FACTOR = 2;

  public SpeakerAdapter {
    durations = new TreeMap<>(durations);
    requireFactor(f0Range);
    requireFactor(levelRange);
    durations.values().forEach(SpeakerAdapter::requireFactor);
  }

  private static void requireFactor(double factor) {
    if (!(factor >= LEAST_FACTOR && factor <= MOST_FACTOR)) {
      throw new IllegalArgumentException("a factor is out of range: " + factor);
    }
  }
}
