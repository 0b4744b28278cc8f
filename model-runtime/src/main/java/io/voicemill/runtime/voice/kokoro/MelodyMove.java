package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.Prosody;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the F0 of a line in semitones around its median.
 *
 * <p>Unvoiced values are left alone. A slope leans each phrase around its middle; what it adds to
 * the line's median and range is taken away again, so that level and range are those that were
 * asked for. What lies more than 7 semitones under the median is creak and fading, no melody: it
 * moves along but is not stretched or drawn nearer. A tremor is a sine of 5.5 Hz that runs through
 * the line. F0 stays within 60 to 700 Hz.
 */
final class MelodyMove {
  private static final double LOWEST_HERTZ = 60;
  private static final double HIGHEST_HERTZ = 700;
  private static final double TREMOR_HERTZ = 5.5;
  private static final double VALUES_A_SECOND =
      2.0 * KokoroModel.SAMPLE_RATE / TimelinePlanner.FRAME;
  private static final double CREAK = -7;
  private static final double MOST_WIDENING = 1.5;

  private final Prosody.Melody melody;

  private MelodyMove(Prosody.Melody melody) {
    this.melody = melody;
  }

  static void apply(Prosody.Melody melody, List<Curves> line, List<List<Phrase>> phrases) {
    LineMelody own = LineMelody.of(line);
    if (!Double.isNaN(own.percentile(.5))) {
      new MelodyMove(melody).move(line, own, phrases);
    }
  }

  private void move(List<Curves> line, LineMelody own, List<List<Phrase>> phrases) {
    LineMelody leaning = melody.slope() == 0 ? own : own.with(leaning(own, phrases));
    double median = own.percentile(.5);
    double centre = leaning.percentile(.5);
    double range = melody.range() * (melody.slope() == 0 ? 1 : widening(own, leaning));
    int time = 0;
    for (int i = 0; i < line.size(); i++) {
      float[] f0 = line.get(i).f0();
      double[] values = leaning.semitones().get(i);
      for (int k = 0; k < f0.length; k++, time++) {
        if (!Double.isNaN(values[k])) {
          double moved =
              LineMelody.hertz(
                  median
                      + melody.semitones()
                      + stretched(values[k] - centre, range)
                      + tremor(time));
          f0[k] = (float) Math.min(HIGHEST_HERTZ, Math.max(LOWEST_HERTZ, moved));
        }
      }
    }
  }

  private static double stretched(double distance, double range) {
    return distance < CREAK ? distance + CREAK * (range - 1) : range * distance;
  }

  private double tremor(int time) {
    return melody.tremor() == 0
        ? 0
        : melody.tremor() * Math.sin(2 * Math.PI * TREMOR_HERTZ * time / VALUES_A_SECOND);
  }

  private List<double[]> leaning(LineMelody own, List<List<Phrase>> phrases) {
    List<double[]> leaning = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      double[] values = own.semitones().get(i).clone();
      phrases.get(i).forEach(phrase -> lean(values, phrase));
      leaning.add(values);
    }
    return leaning;
  }

  private void lean(double[] values, Phrase phrase) {
    int first = phrase.from();
    int last = Math.min(phrase.to(), values.length) - 1;
    while (first < last && Double.isNaN(values[first])) {
      first++;
    }
    while (last > first && Double.isNaN(values[last])) {
      last--;
    }
    for (int i = first; i <= last && first < last; i++) {
      values[i] += melody.slope() * ((i - first) / (double) (last - first) - .5);
    }
  }

  private static double widening(LineMelody own, LineMelody leaning) {
    double neutral = own.range();
    double range = leaning.range();
    if (range == 0) {
      return 1;
    }
    return Math.min(MOST_WIDENING, neutral / range);
  }
}
