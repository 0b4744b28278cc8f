package io.voicemill.runtime.voice.kokoro;

import java.util.Arrays;
import java.util.stream.IntStream;

/** From durations in fractions of a frame to whole frames. */
final class FrameAllocation {

  private FrameAllocation() {}

  /** Each duration rounded half to even, at least 1 frame: what the model does by itself. */
  static int[] natural(float[] durations) {
    int[] frames = new int[durations.length];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = (int) Math.max(1, Math.rint(durations[i]));
    }
    return frames;
  }

  /**
   * Scales durations to a total: durations that would fall below 1 frame get 1, the rest are scaled
   * by one factor and cut to whole frames, and what is left goes to the largest remainders.
   *
   * <p>The frames sum to the total, none is below 1, and a longer duration never gets fewer frames
   * than a shorter one.
   *
   * @param durations finite and not negative
   * @param total at least one frame for each duration
   */
  static int[] scaled(float[] durations, int total) {
    int count = durations.length;
    if (total < count) {
      throw new IllegalArgumentException(total + " frames for " + count + " tokens");
    }
    Integer[] longestFirst = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(longestFirst, (a, b) -> Float.compare(durations[b], durations[a]));
    double sum = 0;
    for (float duration : durations) {
      sum += duration;
    }
    int flexible = count;
    while (flexible > 1
        && durations[longestFirst[flexible - 1]] * (total - (count - flexible)) < sum) {
      flexible--;
      sum -= durations[longestFirst[flexible]];
    }
    double factor = sum > 0 ? (total - (count - flexible)) / sum : 0;
    return rounded(durations, longestFirst, flexible, factor, total);
  }

  private static int[] rounded(
      float[] durations, Integer[] longestFirst, int flexible, double factor, int total) {
    int[] frames = new int[durations.length];
    Arrays.fill(frames, 1);
    double[] remainders = new double[durations.length];
    int left = total - durations.length;
    for (int i = 0; i < flexible; i++) {
      int token = longestFirst[i];
      double exact = durations[token] * factor;
      frames[token] = (int) Math.max(1, Math.floor(exact));
      remainders[token] = exact - frames[token];
      left -= frames[token] - 1;
    }
    Integer[] byRemainder = Arrays.copyOf(longestFirst, flexible);
    Arrays.sort(byRemainder, (a, b) -> Double.compare(remainders[b], remainders[a]));
    for (int i = 0; left > 0; i = (i + 1) % flexible) {
      frames[byRemainder[i]]++;
      left--;
    }
    for (int i = 0; left < 0; i = (i + 1) % flexible) {
      int token = byRemainder[flexible - 1 - i];
      if (frames[token] > 1) {
        frames[token]--;
        left++;
      }
    }
    return frames;
  }
}
