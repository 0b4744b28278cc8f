package io.voicemill.runtime.speaker.spectral;

import io.voicemill.runtime.audio.Waveform;
import java.util.Random;

/** Vowels one after the other: a train of pulses through four resonances that move. */
final class SyntheticVoice {
  private static final double[][] FORMANTS = {
    {730, 1090, 2440, 3400},
    {270, 2290, 3010, 3700},
    {300, 870, 2240, 3300},
    {530, 1840, 2480, 3500},
    {570, 840, 2410, 3300}
  };
  private static final double[] BANDWIDTHS = {80, 100, 140, 200};
  private static final double VOWEL_SECONDS = .15;

  private SyntheticVoice() {}

  /**
   * Speaks a random row of vowels.
   *
   * @param f0 around which F0 moves by two semitones
   * @param tract factor of all resonances: above 1 for a shorter vocal tract
   */
  static Waveform speak(double f0, double tract, double seconds, int rate, Random random) {
    float[] samples = new float[(int) (seconds * rate)];
    double[][] memory = new double[BANDWIDTHS.length][2];
    double[] resonances = FORMANTS[0].clone();
    double[] target = resonances;
    double phase = 0;
    double level = 1;
    double wantedLevel = 1;
    int vowel = (int) (VOWEL_SECONDS * rate);
    for (int i = 0; i < samples.length; i++) {
      if (i % vowel == 0) {
        target = FORMANTS[random.nextInt(FORMANTS.length)];
        wantedLevel = .3 + random.nextDouble();
      }
      level += .002 * (wantedLevel - level);
      phase += f0 * (1 + .12 * Math.sin(2 * Math.PI * .7 * i / rate)) / rate;
      double sample = .001 * random.nextGaussian();
      if (phase >= 1) {
        phase -= 1;
        sample += level;
      }
      for (int k = 0; k < resonances.length; k++) {
        resonances[k] += .001 * (target[k] - resonances[k]);
        sample = resonate(sample, tract * resonances[k], BANDWIDTHS[k], rate, memory[k]);
      }
      samples[i] = (float) (.05 * sample);
    }
    return new Waveform(samples, rate);
  }

  private static double resonate(
      double sample, double hertz, double bandwidth, int rate, double[] memory) {
    double radius = Math.exp(-Math.PI * bandwidth / rate);
    double turn = 2 * radius * Math.cos(2 * Math.PI * hertz / rate);
    double gain = 1 - turn + radius * radius;
    double result = gain * sample + turn * memory[0] - radius * radius * memory[1];
    memory[1] = memory[0];
    memory[0] = result;
    return result;
  }
}
