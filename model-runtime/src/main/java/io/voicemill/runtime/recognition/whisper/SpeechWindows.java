package io.voicemill.runtime.recognition.whisper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts audio into windows that the encoder can hear at once. */
final class SpeechWindows {

  /** The longest window: the encoder hears 30 s, of which one is the silence that is added. */
  static final int LONGEST_SECONDS = 28;

  private static final int SHORTEST_SECONDS = 14;
  private static final double QUIET_SECONDS = .2;

  private SpeechWindows() {}

  /**
   * Cuts audio over 28 s in the middle of the quietest .2 s between 14 s and 28 s of what is left,
   * the last of equals; nothing is lost and nothing heard twice.
   */
  static List<float[]> cut(float[] samples, int sampleRate) {
    List<float[]> windows = new ArrayList<>();
    int start = 0;
    while (samples.length - start > LONGEST_SECONDS * sampleRate) {
      int end = quietest(samples, start, sampleRate);
      windows.add(Arrays.copyOfRange(samples, start, end));
      start = end;
    }
    windows.add(start == 0 ? samples : Arrays.copyOfRange(samples, start, samples.length));
    return windows;
  }

  private static int quietest(float[] samples, int start, int sampleRate) {
    int width = (int) (QUIET_SECONDS * sampleRate);
    int step = width / 20;
    int first = start + SHORTEST_SECONDS * sampleRate;
    int last = start + LONGEST_SECONDS * sampleRate - width;
    double least = Double.POSITIVE_INFINITY;
    int best = last;
    for (int from = first; from <= last; from += step) {
      double energy = 0;
      for (int i = from; i < from + width; i++) {
        energy += (double) samples[i] * samples[i];
      }
      if (energy <= least) {
        least = energy;
        best = from;
      }
    }
    return best + width / 2;
  }
}
