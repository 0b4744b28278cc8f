package io.voicemill.runtime.reference.signal;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Percentiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where somebody speaks.
 *
 * <p>Speech is voiced and well above the quiet of its own recording; consonants are what sounds
 * close to a voiced frame. Noise is not voiced, and a steady tone is not above the quiet.
 *
 * @param spoken of each frame of 10 ms
 */
record SpeechSpans(boolean[] spoken) {
  static final int FRAMES_A_SECOND = 100;

  private static final double LOUD_QUANTILE = .95;
  private static final double QUIET_QUANTILE = .05;
  private static final double UNDER_LOUD_DB = 32;
  private static final double OVER_QUIET_DB = 6;
  private static final double LEAST_RANGE_DB = 12;
  private static final double INAUDIBLE_DB = -75;
  private static final int REACH = 20;
  private static final int BRIDGED = 20;
  private static final int FEWEST_FRAMES = 10;

  SpeechSpans {
    requireNonNull(spoken, "spoken is null");
  }

  /**
   * Finds the speech.
   *
   * @param levels of each frame of 10 ms, in decibels
   * @param hertz F0 of each frame; NaN where it is not voiced
   */
  static SpeechSpans of(double[] levels, float[] hertz) {
    boolean[] sounding = sounding(levels);
    boolean[] spoken = new boolean[levels.length];
    for (int i = 0; i < levels.length; i++) {
      if (sounding[i] && i < hertz.length && !Float.isNaN(hertz[i])) {
        spoken[i] = true;
        for (int k = i + 1; k < levels.length && k <= i + REACH && sounding[k]; k++) {
          spoken[k] = true;
        }
        for (int k = i - 1; k >= 0 && k >= i - REACH && sounding[k]; k--) {
          spoken[k] = true;
        }
      }
    }
    bridge(spoken);
    dropShort(spoken);
    return new SpeechSpans(spoken);
  }

  /** Above the quiet of the recording; where it hardly has any, all that is near the loud. */
  private static boolean[] sounding(double[] levels) {
    double loud = Percentiles.of(levels, LOUD_QUANTILE, 1).orElse(INAUDIBLE_DB);
    double quiet = Percentiles.of(levels, QUIET_QUANTILE, 1).orElse(INAUDIBLE_DB);
    double raised = Math.min(quiet + OVER_QUIET_DB, loud - LEAST_RANGE_DB);
    double threshold = Math.max(INAUDIBLE_DB, Math.max(loud - UNDER_LOUD_DB, raised));
    boolean[] sounding = new boolean[levels.length];
    for (int i = 0; i < levels.length; i++) {
      sounding[i] = levels[i] > threshold;
    }
    return sounding;
  }

  private static void bridge(boolean[] spoken) {
    int last = -1;
    for (int i = 0; i < spoken.length; i++) {
      if (spoken[i]) {
        if (last >= 0 && i - last <= BRIDGED) {
          Arrays.fill(spoken, last, i, true);
        }
        last = i;
      }
    }
  }

  private static void dropShort(boolean[] spoken) {
    int start = 0;
    for (int i = 0; i <= spoken.length; i++) {
      if (i == spoken.length || !spoken[i]) {
        if (i - start < FEWEST_FRAMES) {
          Arrays.fill(spoken, start, i, false);
        }
        start = i + 1;
      }
    }
  }

  /** Seconds of speech. */
  double seconds() {
    return frames().length / (double) FRAMES_A_SECOND;
  }

  /** The frames with speech. */
  int[] frames() {
    return IntStream.range(0, spoken.length).filter(i -> spoken[i]).toArray();
  }

  /** The frames that are so many frames from any speech. */
  int[] pauses(int away) {
    int[] next = new int[spoken.length];
    int distance = away + 1;
    for (int i = 0; i < spoken.length; i++) {
      distance = spoken[i] ? 0 : distance + 1;
      next[i] = distance;
    }
    distance = away + 1;
    for (int i = spoken.length - 1; i >= 0; i--) {
      distance = spoken[i] ? 0 : distance + 1;
      next[i] = Math.min(next[i], distance);
    }
    return IntStream.range(0, spoken.length).filter(i -> next[i] > away).toArray();
  }

  /** The stretches of speech, in order. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= spoken.length; i++) {
      boolean speaks = i < spoken.length && spoken[i];
      if (speaks && start < 0) {
        start = i;
      } else if (!speaks && start >= 0) {
        spans.add(new Span(start / (double) FRAMES_A_SECOND, i / (double) FRAMES_A_SECOND));
        start = -1;
      }
    }
    return spans;
  }
}
