package io.voicemill.runtime.audio;

import java.util.OptionalDouble;

/**
 * Integrated loudness.
 *
 * <p>Source: ITU-R BS.1770-5, Annex 1 (gating as since BS.1770-4): K-weighting, blocks of 400 ms
 * that overlap by 75 %, an absolute gate at -70 LUFS and a relative one 10 LU under the mean.
 *
 * <p>A mono file counts as one channel of weight 1, as ITU has it and as {@code ffmpeg}'s {@code
 * ebur128} reports it: a 997 Hz sine that peaks at 0 dBFS is -3.01 LUFS. Played by two loudspeakers
 * it is 3.01 LU louder.
 */
public final class Loudness {
  private static final double OFFSET = -0.691;
  private static final double ABSOLUTE_GATE = -70;
  private static final double RELATIVE_GATE = -10;
  private static final int STEPS_PER_SECOND = 10;
  private static final int STEPS_PER_BLOCK = 4;

  private Loudness() {}

  /**
   * The integrated loudness in LUFS; empty if nothing is above the absolute gate. Audio shorter
   * than one block is measured as one block of its own length.
   */
  public static OptionalDouble integrated(Waveform waveform) {
    double[] powers = blockPowers(waveform);
    double absolute = meanAbove(powers, power(ABSOLUTE_GATE));
    if (absolute == 0) {
      return OptionalDouble.empty();
    }
    double gate = Math.max(power(ABSOLUTE_GATE), power(loudness(absolute) + RELATIVE_GATE));
    return OptionalDouble.of(loudness(meanAbove(powers, gate)));
  }

  private static double[] blockPowers(Waveform waveform) {
    int samples = waveform.samples().length;
    int steps = (int) ((long) samples * STEPS_PER_SECOND / waveform.sampleRate());
    double[] energyBefore = new double[steps + 1];
    KWeighting weighting = new KWeighting(waveform.sampleRate());
    double energy = 0;
    int at = 0;
    for (int step = 1; step <= steps; step++) {
      int end = boundary(step, waveform.sampleRate());
      for (; at < end; at++) {
        double weighted = weighting.next(waveform.samples()[at]);
        energy += weighted * weighted;
      }
      energyBefore[step] = energy;
    }
    if (steps < STEPS_PER_BLOCK) {
      for (; at < samples; at++) {
        double weighted = weighting.next(waveform.samples()[at]);
        energy += weighted * weighted;
      }
      return new double[] {samples == 0 ? 0 : energy / samples};
    }
    double[] powers = new double[steps - STEPS_PER_BLOCK + 1];
    for (int i = 0; i < powers.length; i++) {
      int length =
          boundary(i + STEPS_PER_BLOCK, waveform.sampleRate()) - boundary(i, waveform.sampleRate());
      powers[i] = (energyBefore[i + STEPS_PER_BLOCK] - energyBefore[i]) / length;
    }
    return powers;
  }

  private static int boundary(int step, int sampleRate) {
    return (int) ((long) step * sampleRate / STEPS_PER_SECOND);
  }

  private static double meanAbove(double[] powers, double gate) {
    double sum = 0;
    int count = 0;
    for (double power : powers) {
      if (power > gate) {
        sum += power;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double loudness(double power) {
    return OFFSET + 10 * Math.log10(power);
  }

  private static double power(double loudness) {
    return Math.pow(10, (loudness - OFFSET) / 10);
  }
}
