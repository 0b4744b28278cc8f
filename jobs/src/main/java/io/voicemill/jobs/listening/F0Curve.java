package io.voicemill.jobs.listening;

import io.voicemill.runtime.audio.Pitch;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import java.util.Arrays;

/** The course of F0 over a take, to be drawn. */
final class F0Curve {

  /** As much as F0 needs. */
  private static final int SAMPLE_RATE = 8_000;

  private static final double SEGMENT_SECONDS = .15;
  private static final double VOICED_UNDER_LOUDEST_DB = 30;

  private F0Curve() {}

  /**
   * F0 at evenly spaced moments from the beginning to the end.
   *
   * @return hertz, rounded; 0 where the take is not voiced
   */
  static int[] of(Waveform take, int points) {
    Waveform waveform = Resampler.resample(take, SAMPLE_RATE);
    int length = (int) Math.round(SEGMENT_SECONDS * waveform.sampleRate());
    Waveform[] segments = new Waveform[points];
    double[] powers = new double[points];
    for (int i = 0; i < points; i++) {
      segments[i] = segment(waveform, (i + .5) / points, length);
      powers[i] = power(segments[i].samples());
    }
    double threshold =
        Arrays.stream(powers).max().orElse(0) * Math.pow(10, -VOICED_UNDER_LOUDEST_DB / 10);
    int[] curve = new int[points];
    for (int i = 0; i < points; i++) {
      if (powers[i] > 0 && powers[i] >= threshold) {
        curve[i] = (int) Math.round(Pitch.median(segments[i]).orElse(0));
      }
    }
    return curve;
  }

  private static Waveform segment(Waveform waveform, double moment, int length) {
    int samples = waveform.samples().length;
    int start = (int) Math.round(moment * samples) - length / 2;
    int from = Math.max(0, Math.min(start, samples - length));
    return new Waveform(
        Arrays.copyOfRange(waveform.samples(), from, Math.min(samples, from + length)),
        waveform.sampleRate());
  }

  private static double power(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : sum / samples.length;
  }
}
