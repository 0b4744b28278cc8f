package io.voicemill.schemas.emotion;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the emotion columns of a line come to: what a bundle renders.
 *
 * @param mix share of each label, summing to 1; empty for the voice's own manner
 * @param vector the 8 weights, in the order of {@link EmotionLabel#DIMENSIONS}, at {@code
 *     intensity}; empty with an empty mix
 * @param intensity 0..2, 0 is the voice's own manner
 * @param hints what was said of the delivery itself
 * @param example the clip whose prosody is moved onto the voice
 */
public record LineEmotion(
    Map<EmotionLabel, Double> mix,
    List<Float> vector,
    double intensity,
    Set<DeliveryHint> hints,
    Optional<Example> example) {

  /** The voice's own manner. */
  public static final LineEmotion NEUTRAL =
      new LineEmotion(Map.of(), List.of(), 0, Set.of(), Optional.empty());

  /**
   * A clip that shows how a line is meant.
   *
   * @param uri where it is
   * @param sha256 of its bytes; empty before it was read
   * @param weight of the clip against the rest of the emotion, 0..1
   * @param intensity 0..2, 1 is as in the clip
   */
  public record Example(String uri, String sha256, double weight, double intensity) {
    /** The same clip after it was read. */
    public Example withSha256(String read) {
      return new Example(uri, read, weight, intensity);
    }

    public Example {
      requireNonNull(uri, "uri is null");
      requireNonNull(sha256, "sha256 is null");
    }
  }

  public LineEmotion {
    mix = mix.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(Map.copyOf(mix)));
    vector = List.copyOf(vector);
    hints = Collections.unmodifiableSet(new TreeSet<>(Set.copyOf(hints)));
    requireNonNull(example, "example is null");
    if (!(intensity >= 0 && intensity <= 2)) {
      throw new IllegalArgumentException("intensity is not within 0..2: " + intensity);
    }
  }

  /** The same with another example. */
  public LineEmotion withExample(Example other) {
    return new LineEmotion(mix, vector, intensity, hints, Optional.of(other));
  }

  /** Whether nothing but the voice's own manner is meant. */
  public boolean neutral() {
    return (mix.isEmpty() || intensity == 0) && hints.isEmpty() && example.isEmpty();
  }

  /** The label with the largest share. */
  public Optional<EmotionLabel> label() {
    return mix.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
