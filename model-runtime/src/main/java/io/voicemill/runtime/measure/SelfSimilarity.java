package io.voicemill.runtime.measure;

import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.voice.VoiceReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far takes of a voice lie from their own centre. */
final class SelfSimilarity {

  private SelfSimilarity() {}

  /**
   * What takes of a voice are compared with.
   *
   * @param embeddings of takes of different texts, two at least
   * @param pitches their median F0 in hertz
   */
  static VoiceReference of(List<float[]> embeddings, List<Double> pitches) {
    double[] similarities = new double[embeddings.size()];
    for (int i = 0; i < similarities.length; i++) {
      List<float[]> others = new ArrayList<>(embeddings);
      others.remove(i);
      similarities[i] = Cosine.between(embeddings.get(i), Centre.of(others));
    }
    return reference(Centre.of(embeddings), similarities, pitches);
  }

  /** The same where the centre is given. */
  static VoiceReference against(float[] centre, List<float[]> embeddings, List<Double> pitches) {
    return reference(
        centre,
        embeddings.stream().mapToDouble(each -> Cosine.between(each, centre)).toArray(),
        pitches);
  }

  private static VoiceReference reference(
      float[] centre, double[] similarities, List<Double> pitches) {
    double mean = Arrays.stream(similarities).average().orElse(0);
    double deviation =
        Math.sqrt(
            Arrays.stream(similarities).map(each -> (each - mean) * (each - mean)).sum()
                / Math.max(1, similarities.length - 1));
    double[] sorted = pitches.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new VoiceReference(
        centre, mean, deviation, sorted.length == 0 ? 0 : sorted[sorted.length / 2]);
  }
}
