package io.voicemill.runtime.emotion.example;

import java.util.Arrays;

/**
 * The melody of a clip against its own speaker.
 *
 * <p>A speaker's base F0 stays where it is when the voice becomes livelier or louder (H.
 * Traunmüller and A. Eriksson, "The perceptual evaluation of F0 excursions in speech as evidenced
 * in liveliness estimations", JASA 97, 1995); it lies 1.43 standard deviations under the mean, or
 * at the 7.64th percentile, which single errors of the pitch track do not move (J. Lindh and A.
 * Eriksson, "Robustness of long time measures of fundamental frequency", Interspeech 2007).
 *
 * @param voiced number of voiced frames
 * @param level semitones from the base to the median
 * @param range standard deviation in semitones, from the 10th to the 90th percentile
 * @param semitones of each frame against the median; NaN where it is not voiced
 */
record ClipMelody(int voiced, double level, double range, float[] semitones) {
  private static final double BASE_QUANTILE = .0764;
  private static final double DECILES_IN_DEVIATIONS = 2.563;
  private static final int REACH = 60;
  private static final double OCTAVE_ERROR = 9;
  private static final float FARTHEST = 18;

  static ClipMelody of(float[] hertz) {
    float[] semitones = new float[hertz.length];
    for (int i = 0; i < hertz.length; i++) {
      semitones[i] = (float) (12 * Math.log(hertz[i]) / Math.log(2));
    }
    float[] folded = folded(semitones);
    float[] sorted = sorted(folded, 0, folded.length);
    if (sorted.length == 0) {
      return new ClipMelody(0, 0, 0, folded);
    }
    float median = quantile(sorted, .5);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Math.abs(folded[i] - median) <= FARTHEST ? folded[i] - median : Float.NaN;
    }
    return new ClipMelody(
        sorted.length,
        median - quantile(sorted, BASE_QUANTILE),
        (quantile(sorted, .9) - quantile(sorted, .1)) / DECILES_IN_DEVIATIONS,
        folded);
  }

  /** Brings back what lies an octave from its surroundings. */
  private static float[] folded(float[] semitones) {
    float[] folded = semitones.clone();
    for (int i = 0; i < semitones.length; i++) {
      if (!Float.isNaN(semitones[i])) {
        float[] around =
            sorted(semitones, Math.max(0, i - REACH), Math.min(semitones.length, i + REACH + 1));
        double off = semitones[i] - quantile(around, .5);
        if (Math.abs(off) > OCTAVE_ERROR && Math.abs(off) < 12 + OCTAVE_ERROR / 2) {
          folded[i] -= (float) Math.copySign(12, off);
        }
      }
    }
    return folded;
  }

  private static float[] sorted(float[] values, int from, int to) {
    float[] kept = new float[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!Float.isNaN(values[i])) {
        kept[count++] = values[i];
      }
    }
    float[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static float quantile(float[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return (float) (sorted[below] + (at - below) * (sorted[above] - sorted[below]));
  }
}
