package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Percentiles;
import java.util.ArrayList;
import java.util.List;

/**
 * F0 of a line on a scale of semitones.
 *
 * <p>The model draws F0 through weak consonants and fading ends too, where hardly anything is heard
 * of it; figures of the melody leave out what lies more than 3.3 of the model's units of energy
 * under the loudest. Chosen so that the median is that of the audio, on eight lines of four voices.
 *
 * @param semitones of each clause, above 1 Hz; NaN where nothing is voiced
 * @param loud whether a value counts
 */
record LineMelody(List<double[]> semitones, List<boolean[]> loud) {

  /** A value of F0 above this is voiced. */
  private static final float VOICED_HERTZ = 55;

  private static final double SEMITONE = Math.log(2) / 12;
  private static final double WEAK = 3.3;

  static LineMelody of(List<Curves> line) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (Curves curves : line) {
      for (float energy : curves.energy()) {
        loudest = Math.max(loudest, energy);
      }
    }
    List<double[]> semitones = new ArrayList<>();
    List<boolean[]> loud = new ArrayList<>();
    for (Curves curves : line) {
      double[] values = new double[curves.f0().length];
      boolean[] counts = new boolean[values.length];
      for (int i = 0; i < values.length; i++) {
        boolean voiced = curves.f0()[i] > VOICED_HERTZ;
        values[i] = voiced ? Math.log(curves.f0()[i]) / SEMITONE : Double.NaN;
        counts[i] = voiced && curves.energy()[i] >= loudest - WEAK;
      }
      semitones.add(values);
      loud.add(counts);
    }
    return new LineMelody(semitones, loud);
  }

  /** The same values of a changed melody count. */
  LineMelody with(List<double[]> changed) {
    return new LineMelody(changed, loud);
  }

  /** A percentile in semitones; NaN if nothing is voiced. */
  double percentile(double share) {
    List<Double> heard = new ArrayList<>();
    for (int clause = 0; clause < loud.size(); clause++) {
      for (int i = 0; i < loud.get(clause).length; i++) {
        if (loud.get(clause)[i]) {
          heard.add(semitones.get(clause)[i]);
        }
      }
    }
    double[] values = heard.stream().mapToDouble(Double::doubleValue).toArray();
    return Percentiles.of(values, share, 1).orElse(Double.NaN);
  }

  /** From the 10th to the 90th percentile, in semitones. */
  double range() {
    return percentile(.9) - percentile(.1);
  }

  static double hertz(double semitones) {
    return Math.exp(semitones * SEMITONE);
  }
}
