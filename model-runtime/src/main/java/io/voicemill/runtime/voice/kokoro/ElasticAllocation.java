package io.voicemill.runtime.voice.kokoro;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Shares a length out over the parts of a line, in whole frames and at the least cost.
 *
 * <p>The costs are convex and each belongs to one part, so that the cheapest frame next is always
 * right: O. Gross, "A class of discrete-type minimization problems", RAND, 1956; B. Fox, "Discrete
 * optimization via marginal analysis", Management Science 13, 1966. The price of the last frame is
 * the Lagrange multiplier of the sum.
 *
 * <p>The frames sum to the total; the natural total gives the natural frames; with a larger total
 * no part gets fewer; none is under its least length while another is above its own.
 */
final class ElasticAllocation {

  private ElasticAllocation() {}

  private record Step(double cost, int part) {}

  private static final Comparator<Step> CHEAPEST =
      Comparator.comparingDouble(Step::cost).thenComparingInt(Step::part);

  /**
   * Frames of each part.
   *
   * @param total at least the fewest frames of all parts
   */
  static int[] allocate(List<Elastic> parts, int total) {
    int[] frames = parts.stream().mapToInt(Elastic::frames).toArray();
    int change = total;
    for (int natural : frames) {
      change -= natural;
    }
    int direction = Integer.signum(change);
    PriorityQueue<Step> steps = new PriorityQueue<>(CHEAPEST);
    for (int i = 0; i < frames.length && change != 0; i++) {
      offer(steps, parts, i, frames[i], direction);
    }
    for (int left = Math.abs(change); left > 0; left--) {
      Step step = steps.poll();
      if (step == null) {
        throw new IllegalArgumentException(left + " frames fewer than the parts can have");
      }
      frames[step.part()] += direction;
      offer(steps, parts, step.part(), frames[step.part()], direction);
    }
    return frames;
  }

  private static void offer(
      PriorityQueue<Step> steps, List<Elastic> parts, int part, int now, int direction) {
    Elastic elastic = parts.get(part);
    if (direction > 0) {
      steps.add(new Step(elastic.costOfOneMore(now), part));
    } else if (now > elastic.fewest()) {
      steps.add(new Step(elastic.costOfOneLess(now), part));
    }
  }
}
