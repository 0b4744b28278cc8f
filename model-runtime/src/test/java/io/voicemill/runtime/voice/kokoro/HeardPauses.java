package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.WordTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where sound begins after a pause, told from the energy alone: windows of 10 ms, 35 dB below the
 * loudest, for at least 100 ms. A pause is where the text has a mark or a break, and before the
 * first word; the closure of a plosive is none.
 */
final class HeardPauses {
  private static final double WINDOW_SECONDS = .01;
  private static final double STEP_SECONDS = .0025;
  private static final double BELOW_LOUDEST = Math.pow(10, -35 / 20.0);
  private static final double SHORTEST_SECONDS = .1;

  private HeardPauses() {}

  /** A silence in seconds. */
  private record Silence(double from, double to) {}

  /**
   * For each pause that is heard, how far the word behind it is timed from where sound begins, in
   * milliseconds.
   */
  static List<Double> distances(Speech speech, SpokenText text) {
    List<Silence> silences = silences(speech.audio());
    List<Boolean> paused = paused(text);
    List<Double> distances = new ArrayList<>();
    for (int i = 0; i < speech.words().size(); i++) {
      if (!paused.get(i)) {
        continue;
      }
      WordTiming word = speech.words().get(i);
      double from = i == 0 ? 0 : speech.words().get(i - 1).startSeconds();
      silences.stream()
          .filter(silence -> silence.from() >= from && silence.from() < word.endSeconds())
          .max(Comparator.comparingDouble(silence -> silence.to() - silence.from()))
          .ifPresent(silence -> distances.add(1000 * (word.startSeconds() - silence.to())));
    }
    return distances;
  }

  /** For each word whether a pause can be before it. */
  private static List<Boolean> paused(SpokenText text) {
    List<Boolean> paused = new ArrayList<>();
    boolean pause = true;
    for (SpokenPart part : text.parts()) {
      if (part instanceof SpokenPart.Word) {
        paused.add(pause);
        pause = false;
      } else {
        pause = true;
      }
    }
    return paused;
  }

  private static List<Silence> silences(Waveform audio) {
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
    List<Silence> silences = new ArrayList<>();
    int silent = 0;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] < BELOW_LOUDEST * loudest) {
        silent++;
      } else {
        if (silent * STEP_SECONDS >= SHORTEST_SECONDS) {
          silences.add(
              new Silence((i - silent) * STEP_SECONDS, i * STEP_SECONDS + WINDOW_SECONDS / 2));
        }
        silent = 0;
      }
    }
    return silences;
  }
}
