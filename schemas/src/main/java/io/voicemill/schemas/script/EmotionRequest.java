package io.voicemill.schemas.script;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a line shall feel.
 *
 * @param description in free text
 * @param vector 8 weights: happy, angry, sad, afraid, disgusted, melancholic, surprised, calm;
 *     empty if not given
 * @param audio URI of an example
 * @param weight of the example against the rest, or of the emotion against the voice's own manner,
 *     0..1
 * @param intensity 0..2, 1 is as described
 */
public record EmotionRequest(
    Optional<String> description,
    List<Float> vector,
    Optional<String> audio,
    OptionalDouble weight,
    OptionalDouble intensity) {

  /** The number of weights in a vector. */
  public static final int VECTOR_SIZE = 8;

  /** The longest description. */
  public static final int MOST_CHARACTERS = 1_000;

  public EmotionRequest {
    requireNonNull(description, "description is null");
    vector = List.copyOf(vector);
    requireNonNull(audio, "audio is null");
    requireNonNull(weight, "weight is null");
    requireNonNull(intensity, "intensity is null");
  }

  /** Whether nothing but the voice's own manner is asked for. */
  public boolean neutral() {
    return description.isEmpty() && vector.isEmpty() && audio.isEmpty();
  }
}
