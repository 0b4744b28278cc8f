package io.voicemill.transforms.expand;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/**
 * What a sweep goes through: every emotion at every intensity, weight, duration and by every
 * speaker. An empty axis changes nothing, except that no emotion is the neutral one.
 *
 * @param emotions of which only the description, the vector and the example are used
 * @param intensities 0..2
 * @param weights 0..1
 * @param durations ratios to the natural length, .5..2
 * @param speakers in place of the lines' own
 * @param named variants beside the grid
 * @param reference whether the neutral variant comes first
 */
public record SweepGrid(
    List<EmotionRequest> emotions,
    List<Double> intensities,
    List<Double> weights,
    List<Double> durations,
    List<String> speakers,
    List<Variant> named,
    Reference reference) {

  /** What the variants are compared to. */
  public enum Reference {
    /** The neutral variant is the first. */
    NEUTRAL,
    /** Only what the grid names. */
    NONE
  }

  public SweepGrid {
    emotions = List.copyOf(emotions);
    intensities = checked("intensities", intensities, 0, 2);
    weights = checked("weights", weights, 0, 1);
    durations = checked("durations", durations, .5, 2);
    speakers = List.copyOf(speakers);
    named = List.copyOf(named);
    requireNonNull(reference, "reference is null");
    boolean emotional = emotions.stream().anyMatch(emotion -> !emotion.neutral());
    if (!emotional && !intensities.isEmpty()) {
      throw SweepProblems.withoutEmotion("intensities");
    }
    if (!emotional && !weights.isEmpty()) {
      throw SweepProblems.withoutEmotion("weights");
    }
    if (emotions.isEmpty() && durations.isEmpty() && speakers.isEmpty() && named.isEmpty()) {
      throw SweepProblems.nothing();
    }
  }

  /**
   * The distinct variants, the neutral one first, then in the order of the grid, then the named
   * ones.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE for two variants of one name, or
   *     too many of them
   */
  public List<Variant> variants() {
    VariantList variants = new VariantList();
    if (reference == Reference.NEUTRAL) {
      addBySpeakers(variants, VariantSettings.NEUTRAL, Optional.empty());
    }
    if (!emotions.isEmpty() || !durations.isEmpty() || !speakers.isEmpty()) {
      VariantList.requireFew(size());
      forEachEmotion((emotion, duration) -> addBySpeakers(variants, emotion, duration));
    }
    for (Variant variant : named) {
      VariantSettings settings = variant.settings();
      variants.add(
          new Variant(
              variant.name(),
              new VariantSettings(
                  settings.emotion(), settled(settings.duration()), settings.speakerId())));
    }
    return variants.toList();
  }

  private void forEachEmotion(BiConsumer<EmotionRequest, Optional<DurationRequest>> each) {
    for (EmotionRequest emotion :
        emotions.isEmpty() ? List.of(VariantSettings.NEUTRAL) : emotions) {
      for (OptionalDouble intensity : numbers(intensities)) {
        for (OptionalDouble weight : numbers(weights)) {
          EmotionRequest asked =
              new EmotionRequest(
                  emotion.description(), emotion.vector(), emotion.audio(), weight, intensity);
          for (Optional<Double> ratio : optional(durations)) {
            each.accept(asked, ratio.map(DurationRequest.Ratio::new));
          }
        }
      }
    }
  }

  private void addBySpeakers(
      VariantList variants, EmotionRequest emotion, Optional<DurationRequest> duration) {
    for (Optional<String> speaker : optional(speakers)) {
      variants.add(new VariantSettings(emotion, settled(duration), speaker));
    }
  }

  /** Where a sweep goes through durations, no line keeps its own. */
  private Optional<DurationRequest> settled(Optional<DurationRequest> duration) {
    boolean swept =
        !durations.isEmpty()
            || named.stream().anyMatch(variant -> variant.settings().duration().isPresent());
    return swept ? duration.or(() -> Optional.of(new DurationRequest.Natural())) : duration;
  }

  private long size() {
    long size = 1;
    for (List<?> axis : List.of(emotions, intensities, weights, durations, speakers)) {
      size = Math.multiplyExact(size, Math.max(1, axis.size()));
    }
    return size;
  }

  private static List<Double> checked(String axis, List<Double> values, double least, double most) {
    for (double value : values) {
      if (!(value >= least && value <= most)) {
        throw SweepProblems.outOfRange(axis, value, least, most);
      }
    }
    return List.copyOf(values);
  }

  private static <T> List<Optional<T>> optional(List<T> axis) {
    return axis.isEmpty() ? List.of(Optional.empty()) : axis.stream().map(Optional::of).toList();
  }

  private static List<OptionalDouble> numbers(List<Double> axis) {
    List<OptionalDouble> numbers = new ArrayList<>();
    axis.forEach(value -> numbers.add(OptionalDouble.of(value)));
    return numbers.isEmpty() ? List.of(OptionalDouble.empty()) : numbers;
  }
}
