package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.Prosody;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves F0 and energy curves away from neutral.
 *
 * <p>A frame is voiced above 55 Hz; unvoiced frames are left alone. In a voiced frame log F0 moves
 * away from the median of the line's voiced frames by the range and up by the log of the scale, and
 * F0 stays within 60 to 700 Hz.
 */
final class ProsodyShaper {
  private static final float VOICED_HERTZ = 55;
  private static final double LOWEST_HERTZ = 60;
  private static final double HIGHEST_HERTZ = 700;

  private ProsodyShaper() {}

  /** Changes the curves of all clauses of a line in place; neutral prosody changes nothing. */
  static void apply(Prosody prosody, List<Curves> line) {
    Prosody.Melody melody = prosody.melody();
    if (!melody.equals(Prosody.Melody.NEUTRAL)) {
      double median = medianLogF0(line);
      for (Curves curves : line) {
        shape(curves.f0(), median, melody);
      }
    }
  }

  private static void shape(float[] f0, double median, Prosody.Melody melody) {
    double centre = median + melody.semitones() / 12 * Math.log(2);
    for (int i = 0; i < f0.length; i++) {
      if (f0[i] > VOICED_HERTZ) {
        double shaped = Math.exp(centre + melody.range() * (Math.log(f0[i]) - median));
        f0[i] = (float) Math.min(HIGHEST_HERTZ, Math.max(LOWEST_HERTZ, shaped));
      }
    }
  }

  /** Median of log F0 over the voiced frames; 0 without one. */
  private static double medianLogF0(List<Curves> line) {
    double[] voiced =
        line.stream()
            .flatMapToDouble(
                curves -> {
                  float[] f0 = curves.f0();
                  return IntStream.range(0, f0.length)
                      .filter(i -> f0[i] > VOICED_HERTZ)
                      .mapToDouble(i -> Math.log(f0[i]));
                })
            .sorted()
            .toArray();
    if (voiced.length == 0) {
      return 0;
    }
    int middle = voiced.length / 2;
    return voiced.length % 2 == 1 ? voiced[middle] : (voiced[middle - 1] + voiced[middle]) / 2;
  }
}
