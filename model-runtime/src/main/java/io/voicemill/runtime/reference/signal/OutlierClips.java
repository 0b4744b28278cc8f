package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.speaker.Cosine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Recordings that sound like another person than the others of the same speaker. */
public final class OutlierClips {
  private static final int FEWEST_CLIPS = 3;
  private static final double LONG_SECONDS = 5;

  private OutlierClips() {}

  /**
   * The cosine of each recording to the mean of the others; empty for fewer than three, since of
   * two nobody knows which is wrong.
   *
   * @param embeddings of unit length, one a recording
   */
  public static List<OptionalDouble> cosines(List<float[]> embeddings) {
    return IntStream.range(0, embeddings.size())
        .mapToObj(i -> embeddings.size() < FEWEST_CLIPS ? empty() : cosine(embeddings, i))
        .toList();
  }

  /**
   * The cosine under which a recording is taken for another person.
   *
   * @param speechSeconds in that recording; up to 5 s the embedding is noisy
   */
  static double bar(double speechSeconds, ReferenceBars bars) {
    return speechSeconds > LONG_SECONDS ? bars.otherSpeaker() : bars.otherSpeakerShort();
  }

  private static OptionalDouble empty() {
    return OptionalDouble.empty();
  }

  private static OptionalDouble cosine(List<float[]> embeddings, int clip) {
    return Centroid.of(embeddings, i -> i != clip)
        .map(mean -> OptionalDouble.of(Cosine.between(embeddings.get(clip), mean)))
        .orElseGet(OptionalDouble::empty);
  }
}
