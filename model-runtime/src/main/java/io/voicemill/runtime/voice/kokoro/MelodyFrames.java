package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.ProsodyExample;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A melody from its first sound to its last, 80 frames a second.
 *
 * @param offset frames before the first one, of the curves that they come from
 * @param semitones against the median; NaN where nothing is voiced
 * @param levels 0 in silence, 1 where it is loud
 * @param articulation of each frame
 */
record MelodyFrames(int offset, float[] semitones, float[] levels, float[][] articulation) {
  static final int FRAMES_A_SECOND = 80;

  private static final int EXAMPLE_FRAMES_A_SECOND = 100;
  private static final float VOICED_HERTZ = 55;
  private static final double QUIET_QUANTILE = .05;
  private static final double LOUD_QUANTILE = .95;
  private static final float SOUNDING = .3f;
  private static final float QUIET_DECIBELS = 35;

  /**
   * The frames of a line's clauses, one after the other.
   *
   * @param articulation of as many frames
   */
  static MelodyFrames ofLine(List<Curves> line, float[][] articulation) {
    int length = line.stream().mapToInt(curves -> curves.f0().length).sum();
    float[] semitones = new float[length];
    float[] levels = new float[length];
    int at = 0;
    for (Curves curves : line) {
      for (int i = 0; i < curves.f0().length; i++, at++) {
        float hertz = curves.f0()[i];
        semitones[at] =
            hertz > VOICED_HERTZ ? (float) (12 * Math.log(hertz) / Math.log(2)) : Float.NaN;
        levels[at] = curves.energy()[i];
      }
    }
    float[] sorted = levels.clone();
    Arrays.sort(sorted);
    float quiet = sorted[(int) (QUIET_QUANTILE * (length - 1))];
    float loud = sorted[(int) (LOUD_QUANTILE * (length - 1))];
    for (int i = 0; i < length; i++) {
      levels[i] = within((levels[i] - quiet) / Math.max(1e-3f, loud - quiet));
    }
    return sounding(semitones, levels, articulation);
  }

  /** The frames of an example. */
  static MelodyFrames ofExample(ProsodyExample example) {
    int given = example.semitones().length;
    int length = given * FRAMES_A_SECOND / EXAMPLE_FRAMES_A_SECOND;
    float[] semitones = new float[length];
    float[] levels = new float[length];
    float[][] articulation = new float[length][];
    for (int i = 0; i < length; i++) {
      double at = i * (double) EXAMPLE_FRAMES_A_SECOND / FRAMES_A_SECOND;
      int below = (int) at;
      int above = Math.min(given - 1, below + 1);
      float share = (float) (at - below);
      semitones[i] = between(example.semitones()[below], example.semitones()[above], share);
      float level = between(example.levels()[below], example.levels()[above], share);
      levels[i] = within(1 + level / QUIET_DECIBELS);
      articulation[i] = example.articulation()[share < .5f ? below : above];
    }
    return sounding(semitones, levels, articulation);
  }

  int length() {
    return levels.length;
  }

  /** The frames in another order: each from where the order says. */
  MelodyFrames reordered(IntUnaryOperator order) {
    float[] otherSemitones = new float[length()];
    float[] otherLevels = new float[length()];
    float[][] otherArticulation = new float[length()][];
    for (int i = 0; i < length(); i++) {
      int from = order.applyAsInt(i);
      otherSemitones[i] = semitones[from];
      otherLevels[i] = levels[from];
      otherArticulation[i] = articulation[from];
    }
    return new MelodyFrames(offset, otherSemitones, otherLevels, otherArticulation);
  }

  int voicedCount() {
    int count = 0;
    for (float each : semitones) {
      count += Float.isNaN(each) ? 0 : 1;
    }
    return count;
  }

  boolean voiced(int frame) {
    return !Float.isNaN(semitones[frame]);
  }

  /** Semitones of every frame: straight through what is not voiced. */
  float[] melody() {
    float[] melody = semitones.clone();
    int last = -1;
    for (int i = 0; i <= melody.length; i++) {
      if (i < melody.length && Float.isNaN(melody[i])) {
        continue;
      }
      for (int k = last + 1; k < i; k++) {
        if (last < 0) {
          melody[k] = melody[i];
        } else if (i == melody.length) {
          melody[k] = melody[last];
        } else {
          melody[k] = melody[last] + (melody[i] - melody[last]) * (k - last) / (i - last);
        }
      }
      last = i;
    }
    return melody;
  }

  /** The median of values where the melody is voiced. */
  float medianOfVoiced(float[] values) {
    float[] sorted = new float[voicedCount()];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (voiced(i)) {
        sorted[count++] = values[i];
      }
    }
    Arrays.sort(sorted);
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
  }

  private static MelodyFrames sounding(float[] semitones, float[] levels, float[][] articulation) {
    int start = 0;
    int end = levels.length;
    while (start < end && Float.isNaN(semitones[start]) && levels[start] < SOUNDING) {
      start++;
    }
    while (end > start && Float.isNaN(semitones[end - 1]) && levels[end - 1] < SOUNDING) {
      end--;
    }
    MelodyFrames frames =
        new MelodyFrames(
            start,
            Arrays.copyOfRange(semitones, start, end),
            Arrays.copyOfRange(levels, start, end),
            Arrays.copyOfRange(articulation, start, end));
    if (frames.voicedCount() > 0) {
      float median = frames.medianOfVoiced(frames.semitones);
      for (int i = 0; i < frames.semitones.length; i++) {
        frames.semitones[i] -= median;
      }
    }
    return frames;
  }

  private static float between(float low, float high, float share) {
    if (Float.isNaN(low) || Float.isNaN(high)) {
      return share < .5f ? low : high;
    }
    return low + share * (high - low);
  }

  private static float within(float level) {
    return Math.max(0, Math.min(1, level));
  }
}
