package io.voicemill.runtime.audio;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The fundamental frequency (F0) of a voice. */
public final class Pitch {
  private static final int MILLISECONDS = 20;
  private static final int HIGHEST_HERTZ = 500;
  private static final int FEWEST_FRAMES = 5;

  private Pitch() {}

  /**
   * The median F0 over the voiced frames, in hertz within 60..500; empty if hardly anything is
   * voiced.
   */
  public static OptionalDouble median(Waveform waveform) {
    Yin yin = new Yin(waveform, MILLISECONDS, HIGHEST_HERTZ);
    double[] found = new double[yin.frames()];
    int count = 0;
    for (int frame = 0; frame < found.length; frame++) {
      double hertz = yin.hertz(frame);
      if (hertz > 0) {
        found[count++] = hertz;
      }
    }
    if (count < FEWEST_FRAMES) {
      return OptionalDouble.empty();
    }
    Arrays.sort(found, 0, count);
    return OptionalDouble.of((found[(count - 1) / 2] + found[count / 2]) / 2);
  }
}
