package io.voicemill.runtime.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cheapest path through the F0 candidates of successive frames, voiced or not. */
final class PitchPath {
  private static final double UNVOICED_COST = .5;
  private static final double SWITCH_COST = .15;
  private static final double OCTAVE_COST = 1.5;
  private static final int MOST_CANDIDATES = 24;

  private final List<Frame> frames;

  /** The states of one frame; the first one is unvoiced, with F0 0. */
  private static final class Frame {
    private final double[] hertz = new double[MOST_CANDIDATES + 1];
    private final double[] cost = new double[MOST_CANDIDATES + 1];
    private final int[] from = new int[MOST_CANDIDATES + 1];
    private int states = 1;

    Frame() {
      cost[0] = UNVOICED_COST;
    }
  }

  PitchPath(int frames) {
    this.frames = new ArrayList<>(frames);
  }

  /** Begins the next frame. */
  void next() {
    finishLast();
    frames.add(new Frame());
  }

  /** Adds what the F0 of the current frame may be; 0 is the cost of a perfect period. */
  void candidate(double hertz, double cost) {
    Frame frame = frames.get(frames.size() - 1);
    if (frame.states <= MOST_CANDIDATES) {
      frame.hertz[frame.states] = hertz;
      frame.cost[frame.states] = cost;
      frame.states++;
    }
  }

  /** F0 of each frame; NaN where it is not voiced. */
  float[] hertz() {
    finishLast();
    float[] path = new float[frames.size()];
    Arrays.fill(path, Float.NaN);
    int state = 0;
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (i == frames.size() - 1) {
        for (int each = 1; each < frame.states; each++) {
          state = frame.cost[each] < frame.cost[state] ? each : state;
        }
      }
      if (state > 0) {
        path[i] = (float) frame.hertz[state];
      }
      state = frame.from[state];
    }
    return path;
  }

  private void finishLast() {
    int last = frames.size() - 1;
    if (last < 1) {
      return;
    }
    Frame before = frames.get(last - 1);
    Frame frame = frames.get(last);
    for (int state = 0; state < frame.states; state++) {
      double least = Double.MAX_VALUE;
      for (int each = 0; each < before.states; each++) {
        double cost = before.cost[each] + step(before.hertz[each], frame.hertz[state]);
        if (cost < least) {
          least = cost;
          frame.from[state] = each;
        }
      }
      frame.cost[state] += least;
    }
  }

  private static double step(double from, double to) {
    if (from == 0 || to == 0) {
      return from == to ? 0 : SWITCH_COST;
    }
    return OCTAVE_COST * Math.abs(Math.log(to / from)) / Math.log(2);
  }
}
