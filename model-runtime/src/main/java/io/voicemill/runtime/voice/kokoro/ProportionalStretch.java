package io.voicemill.runtime.voice.kokoro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything by one factor. */
final class ProportionalStretch implements Stretch {

  @Override
  public Stretched to(ClauseList line, LineLength own, double samples) {
    double factor = samples / own.rest();
    int[] gaps = own.gaps().clone();
    for (int i = 0; i < gaps.length; i++) {
      if (gaps[i] >= 0 && !own.demanded()[i]) {
        gaps[i] = (int) Math.round(gaps[i] * factor);
      }
    }
    int total = (int) Math.floor(own.totalFrames() * factor + 1e-6);
    return new Stretched(allocate(own.durations(), total), gaps, 0);
  }

  @Override
  public double shortest(ClauseList line, LineLength own) {
    return fewest(line, own);
  }

  @Override
  public double fewest(ClauseList line, LineLength own) {
    return own.rest() * own.tokens() / own.totalFrames();
  }

  private static List<int[]> allocate(List<float[]> durations, int total) {
    float[] all = new float[durations.stream().mapToInt(clause -> clause.length).sum()];
    int at = 0;
    for (float[] clause : durations) {
      System.arraycopy(clause, 0, all, at, clause.length);
      at += clause.length;
    }
    int[] frames = FrameAllocation.scaled(all, total);
    List<int[]> byClause = new ArrayList<>();
    at = 0;
    for (float[] clause : durations) {
      byClause.add(Arrays.copyOfRange(frames, at, at + clause.length));
      at += clause.length;
    }
    return byClause;
  }
}
