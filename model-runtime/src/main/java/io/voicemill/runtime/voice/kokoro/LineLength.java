package io.voicemill.runtime.voice.kokoro;

import java.util.Arrays;
import java.util.List;

/**
 * How long a line takes by itself.
 *
 * @param durations of each clause's tokens, in fractions of a frame
 * @param frames the same in whole frames
 * @param leading samples of silence that the text demands before the first sound; -1 if none
 * @param gaps samples of silence after each clause; -1 after the last for what the model leaves
 * @param demanded whether the text demands that gap's length
 * @param breaks samples that the text demands
 * @param rest samples of everything else
 */
record LineLength(
    List<float[]> durations,
    List<int[]> frames,
    int leading,
    int[] gaps,
    boolean[] demanded,
    double breaks,
    double rest) {

  /** Measured on six voices and six clauses: .67 to .93. */
  private static final double OPENING_SHARE = .83;

  /**
   * Measures.
   *
   * @param pauses factor on the gaps that the text does not demand
   */
  static LineLength of(ClauseList line, List<float[]> durations, double pauses, int sampleRate) {
    List<int[]> frames = durations.stream().map(FrameAllocation::natural).toList();
    int[] gaps = new int[frames.size()];
    boolean[] demanded = new boolean[gaps.length];
    double breaks = 0;
    double rest = 0;
    for (int i = 0; i < gaps.length; i++) {
      Pause pause = line.clauses().get(i).pause();
      demanded[i] = pause.kind() == Pause.Kind.BREAK;
      rest += Arrays.stream(frames.get(i)).sum() * (double) TimelinePlanner.FRAME;
      if (pause.kind() == Pause.Kind.END) {
        gaps[i] = Timeline.AS_THE_MODEL;
        continue;
      }
      gaps[i] = samples(pause.milliseconds() * (demanded[i] ? 1 : pauses), sampleRate);
      rest -=
          closingSilence(line.clauses().get(i), frames.get(i))
              + (i + 1 < gaps.length ? openingSilence(frames.get(i + 1)) : 0);
      if (demanded[i]) {
        breaks += gaps[i];
      } else {
        rest += gaps[i];
      }
    }
    int leading = Timeline.AS_THE_MODEL;
    if (line.leadingBreak().isPresent()) {
      leading = samples(line.leadingBreak().getAsInt(), sampleRate);
      breaks += leading;
      rest -= openingSilence(frames.get(0));
    }
    return new LineLength(durations, frames, leading, gaps, demanded, breaks, rest);
  }

  /** All samples of the line. */
  int samples() {
    return (int) Math.round(breaks + rest);
  }

  /** All frames of the line. */
  int totalFrames() {
    return frames.stream().mapToInt(clause -> Arrays.stream(clause).sum()).sum();
  }

  /** All tokens of the line: the fewest frames that it can have. */
  int tokens() {
    return frames.stream().mapToInt(clause -> clause.length).sum();
  }

  static int samples(double milliseconds, int sampleRate) {
    return (int) Math.round(milliseconds * sampleRate / 1000);
  }

  /** Samples before the first sound of a pass: most of its first pad. */
  private static double openingSilence(int[] frames) {
    return frames[0] * TimelinePlanner.FRAME * OPENING_SHARE;
  }

  /**
   * Samples after the last sound of a pass: its closing marks and pad, and its last phoneme but for
   * a short sound.
   */
  private static double closingSilence(Clause clause, int[] frames) {
    int first = frames.length - 1 - clause.closingMarks();
    int silent = 0;
    for (int i = first; i < frames.length; i++) {
      silent += frames[i];
    }
    return (silent + Math.max(0, frames[first - 1] - TimelinePlanner.LAST_SOUND_FRAMES))
        * TimelinePlanner.FRAME;
  }
}
