package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Percentiles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Notes: several tones at once that stay where they are for a quarter of a second and neither glide
 * nor die away, as no voice and no room does.
 */
final class Music {
  static final int POINTS = 1_024;
  static final int HOP = 256;

  private static final double LOWEST_HERTZ = 500;
  private static final double HIGHEST_HERTZ = 4_000;
  private static final double UNDER_LOUD_DB = 45;
  private static final double PEAK_DB = 9;
  private static final int AROUND = 8;
  private static final double GLIDE_HERTZ = 10;
  private static final double FADE_DB = 6;
  private static final int SHORTEST_NOTE = 16;
  private static final int FEWEST_NOTES = 3;
  private static final int FEWEST_FRAMES = 30;

  private Music() {}

  /**
   * The share of the sounding time in which at least three notes sound, 0..1; empty for less than
   * half a second of sound.
   *
   * @param spectrogram of 16 kHz, {@link #POINTS} points every {@link #HOP} samples
   */
  static OptionalDouble share(Spectrogram spectrogram) {
    double[] levels = spectrogram.levels(LOWEST_HERTZ, HIGHEST_HERTZ);
    double loud = Percentiles.of(levels, .95, 1).orElse(0);
    int[] notes = new int[levels.length];
    List<Tone> tones = new ArrayList<>();
    int sounding = 0;
    for (int frame = 0; frame < levels.length; frame++) {
      boolean sounds = levels[frame] > loud - UNDER_LOUD_DB && levels[frame] > -90;
      sounding += sounds ? 1 : 0;
      List<Tone> next = new ArrayList<>();
      if (sounds) {
        float[] power = spectrogram.powers()[frame];
        for (int bin : peaks(power, spectrogram.hertzOfBin())) {
          next.add(
              continued(tones, frame, hertz(power, bin) * spectrogram.hertzOfBin(), power[bin]));
        }
      }
      for (Tone tone : tones) {
        tone.count(notes);
      }
      tones = next;
    }
    for (Tone tone : tones) {
      tone.count(notes);
    }
    if (sounding < FEWEST_FRAMES) {
      return OptionalDouble.empty();
    }
    int musical = 0;
    for (int count : notes) {
      musical += count >= FEWEST_NOTES ? 1 : 0;
    }
    return OptionalDouble.of(Math.min(1, musical / (double) sounding));
  }

  private static List<Integer> peaks(float[] power, double hertzOfBin) {
    List<Integer> peaks = new ArrayList<>();
    int high = (int) (HIGHEST_HERTZ / hertzOfBin);
    for (int bin = (int) (LOWEST_HERTZ / hertzOfBin); bin < high; bin++) {
      if (power[bin] > power[bin - 1] && power[bin] >= power[bin + 1]) {
        double sum = 0;
        for (int i = bin - AROUND; i <= bin + AROUND; i++) {
          sum += Powers.decibels(power[i]);
        }
        if (Powers.decibels(power[bin]) > sum / (2 * AROUND + 1) + PEAK_DB) {
          peaks.add(bin);
        }
      }
    }
    return peaks;
  }

  /** The place of a peak between the bins, by the parabola through the levels around it. */
  private static double hertz(float[] power, int bin) {
    double before = Powers.decibels(power[bin - 1]);
    double at = Powers.decibels(power[bin]);
    double after = Powers.decibels(power[bin + 1]);
    double curve = before - 2 * at + after;
    return bin + (curve == 0 ? 0 : (before - after) / (2 * curve));
  }

  /**
   * The tone of the frame before that this peak goes on with, taken from the list; or a new one.
   */
  private static Tone continued(List<Tone> tones, int frame, double hertz, double power) {
    double level = Powers.decibels(power);
    Tone best = null;
    for (Tone tone : tones) {
      if (tone.takes(hertz, level) && (best == null || tone.off(hertz) < best.off(hertz))) {
        best = tone;
      }
    }
    if (best == null) {
      return new Tone(frame, hertz, level);
    }
    tones.remove(best);
    best.last = frame;
    return best;
  }

  /** A tone from its first frame on. */
  private static final class Tone {
    private final int first;
    private final double hertz;
    private final double level;
    private int last;

    Tone(int first, double hertz, double level) {
      this.first = first;
      this.hertz = hertz;
      this.level = level;
      this.last = first;
    }

    boolean takes(double other, double otherLevel) {
      return off(other) <= GLIDE_HERTZ && Math.abs(otherLevel - level) <= FADE_DB;
    }

    double off(double other) {
      return Math.abs(other - hertz);
    }

    void count(int[] notes) {
      if (last - first + 1 >= SHORTEST_NOTE) {
        for (int frame = first; frame <= last; frame++) {
          notes[frame]++;
        }
      }
    }
  }
}
