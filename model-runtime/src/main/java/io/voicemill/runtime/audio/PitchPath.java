package io.voicemill.runtime.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of least cost through the F0 candidates of all frames, by dynamic programming.
 *
 * <p>Source: P. Boersma, "Accurate short-term analysis of the fundamental frequency and the
 * harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 1993: the costs of octaves, of
 * octave jumps and of the change between voiced and unvoiced; the aperiodicity of YIN stands for
 * the strength of a candidate.
 */
final class PitchPath {
  private static final double UNVOICED = .5;
  private static final double LOW_OCTAVE = .02;
  private static final double OCTAVE_JUMP = 1.5;
  private static final double VOICING_CHANGE = .15;

  private final List<List<Yin.Candidate>> frames = new ArrayList<>();
  private final List<int[]> origins = new ArrayList<>();

  private PitchPath(Yin yin) {
    for (int frame = 0; frame < yin.frames(); frame++) {
      frames.add(yin.candidates(frame));
    }
  }

  /** F0 of each frame in hertz; NaN where nothing is voiced. */
  static float[] best(Yin yin) {
    return new PitchPath(yin).best();
  }

  /** State 0 of a frame is unvoiced, state i its candidate i - 1. */
  private float[] best() {
    float[] best = new float[frames.size()];
    double[] costs = {0};
    List<Yin.Candidate> before = List.of();
    for (List<Yin.Candidate> frame : frames) {
      costs = advance(before, costs, frame);
      before = frame;
    }
    int state = cheapest(costs);
    for (int frame = frames.size() - 1; frame >= 0; frame--) {
      best[frame] = state == 0 ? Float.NaN : (float) frames.get(frame).get(state - 1).hertz();
      state = origins.get(frame)[state];
    }
    return best;
  }

  private double[] advance(List<Yin.Candidate> before, double[] costs, List<Yin.Candidate> frame) {
    double[] next = new double[frame.size() + 1];
    int[] origin = new int[next.length];
    for (int state = 0; state < next.length; state++) {
      double[] ways = costs.clone();
      for (int from = 0; from < ways.length; from++) {
        ways[from] += change(from, before, state, frame);
      }
      origin[state] = cheapest(ways);
      next[state] = ways[origin[state]] + (state == 0 ? UNVOICED : cost(frame.get(state - 1)));
    }
    origins.add(origin);
    return next;
  }

  private static double cost(Yin.Candidate candidate) {
    return candidate.aperiodic() - LOW_OCTAVE * octaves(candidate.hertz(), 100);
  }

  private static double change(
      int from, List<Yin.Candidate> before, int to, List<Yin.Candidate> after) {
    if (from == 0 || to == 0) {
      return from == to ? 0 : VOICING_CHANGE;
    }
    double jump = octaves(after.get(to - 1).hertz(), before.get(from - 1).hertz());
    return OCTAVE_JUMP * Math.abs(jump);
  }

  private static double octaves(double hertz, double above) {
    return Math.log(hertz / above) / Math.log(2);
  }

  private static int cheapest(double[] costs) {
    int cheapest = 0;
    for (int i = 1; i < costs.length; i++) {
      cheapest = costs[i] < costs[cheapest] ? i : cheapest;
    }
    return cheapest;
  }
}
