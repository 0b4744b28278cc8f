package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.voice.Prosody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves the F0 of a line in semitones around the median of its voiced values.
 *
 * <p>Unvoiced values are left alone. A slope leans each phrase around its middle; what it adds to
 * the line's median and range is taken away again, so that level and range are those that were
 * asked for. A tremor is a sine of 5.5 Hz that runs through the line. F0 stays within 60 to 700 Hz.
 */
final class MelodyMove {
  private static final double LOWEST_HERTZ = 60;
  private static final double HIGHEST_HERTZ = 700;
  private static final double TREMOR_HERTZ = 5.5;
  private static final double VALUES_A_SECOND =
      2.0 * KokoroModel.SAMPLE_RATE / TimelinePlanner.FRAME;
  private static final double MOST_WIDENING = 1.5;
  private static final double SEMITONE = Math.log(2) / 12;

  private final Prosody.Melody melody;
  private final double median;

  private MelodyMove(Prosody.Melody melody, double median) {
    this.melody = melody;
    this.median = median;
  }

  static void apply(Prosody.Melody melody, List<Curves> line, List<List<Phrase>> phrases) {
    List<double[]> own = line.stream().map(curves -> semitones(curves.f0())).toList();
    double median = percentile(own, .5);
    if (!Double.isNaN(median)) {
      new MelodyMove(melody, median).move(line, own, phrases);
    }
  }

  private void move(List<Curves> line, List<double[]> own, List<List<Phrase>> phrases) {
    List<double[]> leaning = melody.slope() == 0 ? own : leaning(own, phrases);
    double centre = percentile(leaning, .5);
    double range = melody.range() * (melody.slope() == 0 ? 1 : widening(own, leaning));
    int time = 0;
    for (int i = 0; i < own.size(); i++) {
      float[] f0 = line.get(i).f0();
      double[] values = leaning.get(i);
      for (int k = 0; k < f0.length; k++, time++) {
        if (!Double.isNaN(values[k])) {
          double moved =
              median + melody.semitones() + range * (values[k] - centre) + tremor(time);
          f0[k] =
              (float) Math.min(HIGHEST_HERTZ, Math.max(LOWEST_HERTZ, Math.exp(moved * SEMITONE)));
        }
      }
    }
  }

  private double tremor(int time) {
    return melody.tremor() == 0
        ? 0
        : melody.tremor() * Math.sin(2 * Math.PI * TREMOR_HERTZ * time / VALUES_A_SECOND);
  }

  private List<double[]> leaning(List<double[]> own, List<List<Phrase>> phrases) {
    List<double[]> leaning = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      double[] values = own.get(i).clone();
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

  private static double widening(List<double[]> own, List<double[]> leaning) {
    double range = percentile(leaning, .9) - percentile(leaning, .1);
    double neutral = percentile(own, .9) - percentile(own, .1);
    return range * MOST_WIDENING <= neutral ? MOST_WIDENING : range == 0 ? 1 : neutral / range;
  }

  private static double[] semitones(float[] f0) {
    double[] semitones = new double[f0.length];
    for (int i = 0; i < f0.length; i++) {
      semitones[i] = f0[i] > ProsodyShaper.VOICED_HERTZ ? Math.log(f0[i]) / SEMITONE : Double.NaN;
    }
    return semitones;
  }

  private static double percentile(List<double[]> line, double share) {
    double[] voiced =
        line.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(semitones -> !Double.isNaN(semitones))
            .toArray();
    return Percentiles.of(voiced, share, 1).orElse(Double.NaN);
  }
}
