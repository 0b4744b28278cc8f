package io.voicemill.jobs.listening;

import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;

/** The course of F0 over a take, to be drawn. */
final class F0Curve {

  private F0Curve() {}

  /**
   * F0 in each of the equal parts of a take: the median of its frames, if half of them are voiced.
   *
   * @param points how many parts
   * @return hertz, rounded; 0 where the take is not voiced
   */
  static int[] of(Waveform waveform, int points) {
    float[] track = PitchTrack.of(waveform).hertz();
    int[] curve = new int[points];
    for (int i = 0; i < points; i++) {
      int from = (int) ((long) i * track.length / points);
      int to = Math.max(from + 1, (int) ((i + 1L) * track.length / points));
      curve[i] = median(Arrays.copyOfRange(track, from, to));
    }
    return curve;
  }

  /** Sorts the frames; NaN comes behind all numbers. */
  private static int median(float[] hertz) {
    Arrays.sort(hertz);
    int voiced = 0;
    while (voiced < hertz.length && !Float.isNaN(hertz[voiced])) {
      voiced++;
    }
    return 2 * voiced < hertz.length || voiced == 0 ? 0 : Math.round(hertz[voiced / 2]);
  }
}
