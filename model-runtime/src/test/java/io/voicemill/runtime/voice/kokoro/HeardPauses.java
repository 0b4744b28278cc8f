package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.WordTiming;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sound begins after a pause, told from the energy alone: windows of 10 ms, 35 dB below the
 * loudest, for at least 100 ms.
 */
final class HeardPauses {
  private static final double WINDOW_SECONDS = .01;
  private static final double STEP_SECONDS = .0025;
  private static final double BELOW_LOUDEST = Math.pow(10, -35 / 20.0);
  private static final double SHORTEST_SECONDS = .1;

  private HeardPauses() {}

  /** For each pause, how far the nearest beginning of a word is from its end, in milliseconds. */
  static List<Double> distances(Speech speech) {
    List<Double> distances = new ArrayList<>();
    for (double onset : onsets(speech.audio())) {
      double nearest = Double.POSITIVE_INFINITY;
      for (WordTiming word : speech.words()) {
        double distance = word.startSeconds() - onset;
        nearest = Math.abs(distance) < Math.abs(nearest) ? distance : nearest;
      }
      distances.add(1000 * nearest);
    }
    return distances;
  }

  private static List<Double> onsets(Waveform audio) {
    int window = (int) (WINDOW_SECONDS * audio.sampleRate());
    int step = (int) (STEP_SECONDS * audio.sampleRate());
    double[] levels = new double[Math.max(0, (audio.samples().length - window) / step + 1)];
    double loudest = 0;
    for (int i = 0; i < levels.length; i++) {
      double sum = 0;
      for (int k = i * step; k < i * step + window; k++) {
        sum += audio.samples()[k] * (double) audio.samples()[k];
      }
      levels[i] = Math.sqrt(sum / window);
      loudest = Math.max(loudest, levels[i]);
    }
    List<Double> onsets = new ArrayList<>();
    int silent = 0;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] < BELOW_LOUDEST * loudest) {
        silent++;
      } else {
        if (silent * STEP_SECONDS >= SHORTEST_SECONDS) {
          onsets.add(i * STEP_SECONDS + WINDOW_SECONDS / 2);
        }
        silent = 0;
      }
    }
    return onsets;
  }
}
