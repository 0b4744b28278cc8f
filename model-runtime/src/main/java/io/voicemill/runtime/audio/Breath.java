package io.voicemill.runtime.audio;

import java.util.Random;

/**
 * The noise of breath: in each of four bands above 2 kHz as loud as the voice is there at that
 * moment, so that it has the voice's own spectrum and is silent where the voice is.
 */
public final class Breath {
  private static final double[] EDGES = {2_000, 3_100, 4_800, 7_400, 11_000};
  private static final double[] BUTTERWORTH_Q = {.5412, 1.3066};
  private static final double FOLLOWING_SECONDS = .006;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private Breath() {}

  /**
   * The breath of a voice.
   *
   * @param samples of the voice; they are not changed
   * @param amount 0..1, the level against the voice's own in each band
   * @param seed the same one gives the same noise
   */
  public static float[] of(float[] samples, int sampleRate, double amount, long seed) {
    float[] breath = new float[samples.length];
    float[] voice = above(samples, sampleRate);
    for (int band = 0; band + 1 < EDGES.length; band++) {
      double high = Math.min(EDGES[band + 1], sampleRate * .46);
      if (EDGES[band] < high) {
        Random random = new Random((seed + band) * MIX);
        add(breath, voice, amount, random, EDGES[band], high, sampleRate);
      }
    }
    return above(breath, sampleRate);
  }

  private static void add(
      float[] breath,
      float[] voice,
      double amount,
      Random random,
      double low,
      double high,
      int sampleRate) {
    Biquad ofVoice = Filters.bandPass(low, high, sampleRate);
    Biquad ofNoise = Filters.bandPass(low, high, sampleRate);
    double following = 1 - Math.exp(-1 / (FOLLOWING_SECONDS * sampleRate));
    double power = 0;
    double[] noise = new double[voice.length];
    double noisePower = 0;
    for (int i = 0; i < voice.length; i++) {
      double voiced = ofVoice.next(voice[i]);
      power += following * (voiced * voiced - power);
      double white = ofNoise.next(2 * random.nextDouble() - 1);
      noisePower += white * white;
      noise[i] = white * Math.sqrt(power);
    }
    double scale = noisePower > 0 ? amount / Math.sqrt(noisePower / voice.length) : 0;
    for (int i = 0; i < voice.length; i++) {
      breath[i] += (float) (scale * noise[i]);
    }
  }

  private static float[] above(float[] samples, int sampleRate) {
    float[] result = samples.clone();
    for (double q : BUTTERWORTH_Q) {
      Biquad highPass = Filters.highPass(EDGES[0], q, sampleRate);
      for (int i = 0; i < result.length; i++) {
        result[i] = (float) highPass.next(result[i]);
      }
    }
    return result;
  }
}
