package io.voicemill.runtime.voice.kokoro;

import java.util.List;

/** How a line shares out another length than its own. All lengths leave demanded breaks out. */
interface Stretch {

  /**
   * A line in another length.
   *
   * @param frames of each clause's tokens
   * @param gaps samples of silence after each clause, as in {@link LineLength}
   * @param leadingCut samples to leave out before the first sound
   */
  record Stretched(List<int[]> frames, int[] gaps, int leadingCut) {}

  /**
   * Shares out.
   *
   * @param samples at least the fewest
   */
  Stretched to(ClauseList line, LineLength own, double samples);

  /** Samples under which it can't be understood. */
  double shortest(ClauseList line, LineLength own);

  /** Samples under which it can't be made. */
  double fewest(ClauseList line, LineLength own);
}
