package io.voicemill.runtime.voice.kokoro;

import java.util.List;

/**
 * How long everything in a line shall take, decided before any audio is made.
 *
 * @param frames for each clause, of each token
 * @param leadingSilence samples before the first sound; -1 for what the model leaves
 * @param leadingCut samples to leave out of what the model leaves before the first sound
 * @param gaps samples of silence after each clause; -1 after the last for what the model leaves
 * @param demanded whether the text demands that gap's length
 * @param samples of the whole line
 * @param naturalSamples that it would have without a duration request at the model's own rate
 * @param breakSamples of them, what the text demands as silence
 * @param shortestSamples under which the line can't be understood
 */
record Timeline(
    List<int[]> frames,
    int leadingSilence,
    int leadingCut,
    int[] gaps,
    boolean[] demanded,
    int samples,
    int naturalSamples,
    int breakSamples,
    int shortestSamples) {

  static final int AS_THE_MODEL = -1;

  Timeline {
    frames = List.copyOf(frames);
  }
}
