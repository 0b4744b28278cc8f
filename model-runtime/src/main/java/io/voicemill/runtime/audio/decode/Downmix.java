package io.voicemill.runtime.audio.decode;

import java.util.Arrays;

/** Makes one channel out of several, and knows when their mean loses what they hold. */
final class Downmix {
  /** Unrelated channels have 1, equal ones their number, opposite ones 0. */
  private static final double CANCELLED = 0.25;

  private static final float BEYOND_ANY_SCALE = 8;
  private static final int MEAN = -1;

  private final int onlyChannel;
  private double[] channelEnergies = new double[0];
  private double meanEnergy;
  private long notFinite;

  private Downmix(int onlyChannel) {
    this.onlyChannel = onlyChannel;
  }

  static Downmix mean() {
    return new Downmix(MEAN);
  }

  static Downmix channel(int channel) {
    return new Downmix(channel);
  }

  /**
   * One channel out of several.
   *
   * @param samples [channels, samples], at least one channel; sums and counts go on from call to
   *     call
   */
  float[] mix(float[][] samples) {
    channelEnergies =
        Arrays.copyOf(channelEnergies, Math.max(channelEnergies.length, samples.length));
    int count = samples[0].length;
    float[] mean = new float[count];
    for (int channel = 0; channel < samples.length; channel++) {
      clean(samples[channel]);
      double energy = 0;
      for (int i = 0; i < count; i++) {
        float value = samples[channel][i];
        energy += (double) value * value;
        mean[i] += value / samples.length;
      }
      channelEnergies[channel] += energy;
    }
    for (float value : mean) {
      meanEnergy += (double) value * value;
    }
    return onlyChannel == MEAN ? mean : samples[Math.min(onlyChannel, samples.length - 1)];
  }

  /** Whether the channels so far cancel each other out in their mean. */
  boolean cancels() {
    int channels = channelEnergies.length;
    double average = Arrays.stream(channelEnergies).sum() / channels;
    return channels > 1 && channels * meanEnergy < CANCELLED * average;
  }

  int loudestChannel() {
    int loudest = 0;
    for (int channel = 1; channel < channelEnergies.length; channel++) {
      if (channelEnergies[channel] > channelEnergies[loudest]) {
        loudest = channel;
      }
    }
    return loudest;
  }

  int channels() {
    return channelEnergies.length;
  }

  /** Samples of any channel so far that no amplitude could be taken from. */
  long notFinite() {
    return notFinite;
  }

  private void clean(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      if (!(Math.abs(samples[i]) <= BEYOND_ANY_SCALE)) {
        samples[i] = 0;
        notFinite++;
      }
    }
  }
}
