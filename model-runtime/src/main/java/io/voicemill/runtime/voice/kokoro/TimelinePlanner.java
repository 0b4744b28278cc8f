package io.voicemill.runtime.voice.kokoro;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Plans the length of a line from the durations that the model predicts, over all of its clauses
 * and pauses jointly.
 *
 * <p>At both ends of each pass the model leaves a silence of about the durations of its pads,
 * closing marks and last phoneme. Where two clauses meet, these silences are replaced by the pause;
 * at the ends of the line they stay, unless the text demands a break there. A demanded break keeps
 * its length under a duration request and everything else is scaled by one factor; only where that
 * factor would leave .4 to 2.5, breaks are scaled too.
 */
final class TimelinePlanner {

  /** Samples in one frame of durations: 25 ms. */
  static final int FRAME = 600;

  /**
   * What is heard of a phoneme before a pause: the model gives the silence after it to its
   * duration. Measured on six voices and six clauses: .09 s, with a deviation of .06 s.
   */
  static final double LAST_SOUND_FRAMES = 3.6;

  private static final double LEAST_FACTOR = .4;
  private static final double MOST_FACTOR = 2.5;
  private static final int MOST_FRAMES = 400;

  /** Measured on six voices and six clauses: .67 to .93. */
  private static final double OPENING_SHARE = .83;

  private final ClauseList line;
  private final List<float[]> durations;
  private final int sampleRate;

  /**
   * A planner for one line.
   *
   * @param durations of each clause's tokens, in fractions of a frame
   */
  TimelinePlanner(ClauseList line, List<float[]> durations, int sampleRate) {
    this.line = line;
    this.durations = durations;
    this.sampleRate = sampleRate;
    for (float[] clause : durations) {
      for (float duration : clause) {
        if (!(duration >= 0 && duration <= MOST_FRAMES)) {
          throw KokoroFailures.strange("a duration of " + duration + " frames");
        }
      }
    }
  }

  /**
   * Plans.
   *
   * @throws VoicemillException INVALID_VALUE for a length that this line cannot be spoken in
   */
  Timeline plan(DurationRequest request) {
    List<int[]> natural = durations.stream().map(FrameAllocation::natural).toList();
    int[] gaps = new int[natural.size()];
    boolean[] demanded = new boolean[gaps.length];
    double breaks = 0;
    double rest = 0;
    for (int i = 0; i < gaps.length; i++) {
      Pause pause = line.clauses().get(i).pause();
      demanded[i] = pause.kind() == Pause.Kind.BREAK;
      rest += Arrays.stream(natural.get(i)).sum() * (double) FRAME;
      if (pause.kind() == Pause.Kind.END) {
        gaps[i] = Timeline.AS_THE_MODEL;
        continue;
      }
      gaps[i] = samples(pause.milliseconds());
      rest -=
          closingSilence(i, natural.get(i))
              + (i + 1 < gaps.length ? openingSilence(natural.get(i + 1)) : 0);
      if (demanded[i]) {
        breaks += gaps[i];
      } else {
        rest += gaps[i];
      }
    }
    int leading = Timeline.AS_THE_MODEL;
    if (line.leadingBreak().isPresent()) {
      leading = samples(line.leadingBreak().getAsInt());
      breaks += leading;
      rest -= openingSilence(natural.get(0));
    }
    int naturalSamples = (int) Math.round(breaks + rest);
    int target = target(request, naturalSamples);
    if (target == naturalSamples) {
      return new Timeline(natural, leading, gaps, demanded, target, naturalSamples);
    }
    return stretched(natural, leading, gaps, demanded, breaks, target, naturalSamples);
  }

  private Timeline stretched(
      List<int[]> natural,
      int leading,
      int[] gaps,
      boolean[] demanded,
      double breaks,
      int target,
      int naturalSamples) {
    double factor = (target - breaks) / (naturalSamples - breaks);
    double breakFactor = 1;
    if (factor < LEAST_FACTOR || factor > MOST_FACTOR) {
      factor = target / (double) naturalSamples;
      breakFactor = factor;
    }
    if (factor > MOST_FACTOR) {
      throw unspeakable(target, naturalSamples, MOST_FACTOR * naturalSamples, "longest");
    }
    int total = natural.stream().mapToInt(frames -> Arrays.stream(frames).sum()).sum();
    int tokens = natural.stream().mapToInt(frames -> frames.length).sum();
    int wanted = (int) Math.floor(total * factor + 1e-6);
    if (wanted < tokens) {
      throw unspeakable(
          target, naturalSamples, Math.ceil(tokens / (double) total * naturalSamples), "shortest");
    }
    int[] stretchedGaps = new int[gaps.length];
    for (int i = 0; i < gaps.length; i++) {
      stretchedGaps[i] =
          gaps[i] < 0 ? gaps[i] : (int) Math.round(gaps[i] * (demanded[i] ? breakFactor : factor));
    }
    int stretchedLeading = leading < 0 ? leading : (int) Math.round(leading * breakFactor);
    return new Timeline(
        allocate(wanted), stretchedLeading, stretchedGaps, demanded, target, naturalSamples);
  }

  private List<int[]> allocate(int total) {
    int tokens = durations.stream().mapToInt(clause -> clause.length).sum();
    float[] all = new float[tokens];
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

  private int target(DurationRequest request, int naturalSamples) {
    if (request instanceof DurationRequest.Ratio ratio) {
      return samples(ratio.ratio() * naturalSamples / sampleRate * 1000);
    }
    if (request instanceof DurationRequest.Seconds seconds) {
      return samples(seconds.seconds() * 1000);
    }
    return naturalSamples;
  }

  private int samples(double milliseconds) {
    return (int) Math.round(milliseconds * sampleRate / 1000);
  }

  /** Samples before the first sound of a pass: most of its first pad. */
  private static double openingSilence(int[] frames) {
    return frames[0] * FRAME * OPENING_SHARE;
  }

  /**
   * Samples after the last sound of a pass: its closing marks and pad, and its last phoneme but for
   * a short sound.
   */
  private double closingSilence(int clause, int[] frames) {
    int first = frames.length - 1 - line.clauses().get(clause).closingMarks();
    int silent = 0;
    for (int i = first; i < frames.length; i++) {
      silent += frames[i];
    }
    return (silent + Math.max(0, frames[first - 1] - LAST_SOUND_FRAMES)) * FRAME;
  }

  private VoicemillException unspeakable(int target, int natural, double bound, String which) {
    return new VoicemillException(
        Problem.in(
            "duration_seconds",
            ProblemCode.INVALID_VALUE,
            String.format(
                Locale.ROOT,
                "The line shall take %.3f s and takes %.3f s by itself.",
                target / (double) sampleRate,
                natural / (double) sampleRate),
            String.format(
                Locale.ROOT,
                "The %s that the voice model can make it is about %.3f s.",
                which,
                bound / sampleRate),
            "Ask for a length nearer to its own, or change the text."));
  }
}
