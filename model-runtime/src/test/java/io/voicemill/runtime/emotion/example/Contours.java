package io.voicemill.runtime.emotion.example;

import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.WordTiming;
import java.util.function.DoubleUnaryOperator;

/** Compares the melodies of two recordings. */
final class Contours {

  private Contours() {}

  /** Where a moment of one rendering of a line lies in another one, by the times of the words. */
  static DoubleUnaryOperator byWords(Speech from, Speech to) {
    double[] here = edges(from);
    double[] there = edges(to);
    return seconds -> {
      int i = 1;
      while (i < here.length - 1 && seconds > here[i]) {
        i++;
      }
      double share = (seconds - here[i - 1]) / Math.max(1e-3, here[i] - here[i - 1]);
      return there[i - 1] + share * (there[i] - there[i - 1]);
    };
  }

  /** The same from the first voiced moment to the last, in proportion. */
  static DoubleUnaryOperator byEnds(Waveform from, Waveform to) {
    double[] here = ends(from);
    double[] there = ends(to);
    return seconds -> there[0] + (seconds - here[0]) / (here[1] - here[0]) * (there[1] - there[0]);
  }

  /** Pearson's correlation of log F0 where both are voiced. */
  static double correlation(Waveform take, Waveform clip, DoubleUnaryOperator alignment) {
    float[] one = PitchTrack.of(take).hertz();
    float[] other = PitchTrack.of(clip).hertz();
    double[] sums = new double[6];
    for (int i = 0; i < one.length; i++) {
      long at = Math.round(alignment.applyAsDouble(i / 100.0) * 100);
      if (at >= 0 && at < other.length && one[i] > 0 && other[(int) at] > 0) {
        double x = Math.log(one[i]);
        double y = Math.log(other[(int) at]);
        double[] terms = {1, x, y, x * x, y * y, x * y};
        for (int k = 0; k < terms.length; k++) {
          sums[k] += terms[k];
        }
      }
    }
    double covariance = sums[5] - sums[1] * sums[2] / sums[0];
    double spread =
        Math.sqrt(
            (sums[3] - sums[1] * sums[1] / sums[0]) * (sums[4] - sums[2] * sums[2] / sums[0]));
    return covariance / spread;
  }

  private static double[] edges(Speech speech) {
    double[] edges = new double[2 * speech.words().size()];
    int at = 0;
    for (WordTiming word : speech.words()) {
      edges[at++] = word.startSeconds();
      edges[at++] = word.endSeconds();
    }
    return edges;
  }

  private static double[] ends(Waveform audio) {
    float[] hertz = PitchTrack.of(audio).hertz();
    int first = 0;
    while (!(hertz[first] > 0)) {
      first++;
    }
    int last = hertz.length - 1;
    while (!(hertz[last] > 0)) {
      last--;
    }
    return new double[] {first / 100.0, last / 100.0};
  }
}
