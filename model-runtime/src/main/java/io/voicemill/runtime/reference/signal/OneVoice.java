package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.speaker.Cosine;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether one person speaks throughout a recording, from the embeddings of its parts.
 *
 * <p>The parts are put into two groups around their two most different ones (2-means on the unit
 * sphere). Two persons who take turns are far apart; two who speak at once are hardly found.
 */
public final class OneVoice {
  private static final int FEWEST_PARTS = 5;
  private static final int FEWEST_IN_A_GROUP = 2;
  private static final int ROUNDS = 10;

  private OneVoice() {}

  /**
   * The mean cosine between parts of different groups: of one person hardly under .6; of two,
   * mostly. Empty for fewer than 5 parts, or where one of the groups is a single part.
   *
   * @param parts embeddings of unit length of parts of about 1.6 s, in any order
   */
  public static OptionalDouble between(List<float[]> parts) {
    if (parts.size() < FEWEST_PARTS) {
      return OptionalDouble.empty();
    }
    boolean[] second = groups(parts);
    double sum = 0;
    int pairs = 0;
    int inSecond = 0;
    for (int i = 0; i < parts.size(); i++) {
      inSecond += second[i] ? 1 : 0;
      for (int k = 0; k < parts.size(); k++) {
        if (second[i] && !second[k]) {
          sum += Cosine.between(parts.get(i), parts.get(k));
          pairs++;
        }
      }
    }
    return Math.min(inSecond, parts.size() - inSecond) < FEWEST_IN_A_GROUP
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum / pairs);
  }

  private static boolean[] groups(List<float[]> parts) {
    int[] farthest = farthest(parts);
    float[] one = parts.get(farthest[0]);
    float[] other = parts.get(farthest[1]);
    boolean[] second = new boolean[parts.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < second.length; i++) {
        second[i] = Cosine.between(parts.get(i), other) > Cosine.between(parts.get(i), one);
      }
      one = Centroid.of(parts, i -> !second[i]).orElse(one);
      other = Centroid.of(parts, i -> second[i]).orElse(other);
    }
    return second;
  }

  private static int[] farthest(List<float[]> parts) {
    int[] farthest = {0, 1};
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < parts.size(); i++) {
      for (int k = i + 1; k < parts.size(); k++) {
        double cosine = Cosine.between(parts.get(i), parts.get(k));
        if (cosine < lowest) {
          lowest = cosine;
          farthest = new int[] {i, k};
        }
      }
    }
    return farthest;
  }
}
