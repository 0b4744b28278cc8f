package io.voicemill.runtime.audio;

import java.util.Arrays;

/**
 * What the samples of a take say about faults, without listening to it.
 *
 * @param notFinite samples that are NaN or infinite; they count as silence in the other measures
 * @param clippedRatio samples at or beyond the full scale of PCM16, 0..1
 * @param silenceRatio frames of 10 ms that are silent, 0..1; 1 for no samples at all
 * @param longestInternalSilence the longest stretch of silent frames between two that are not, in
 *     seconds
 * @param endLevel RMS of the last 10 ms, in dBFS: high where the end is cut off
 * @param level RMS of the whole, in dBFS
 */
public record SignalMeasures(
    int notFinite,
    double clippedRatio,
    double silenceRatio,
    double longestInternalSilence,
    double endLevel,
    double level) {

  private static final double FULL_SCALE = 32_767 / 32_768.0;
  private static final int FRAMES_PER_SECOND = 100;
  private static final double SILENCE_UNDER_LOUD_DB = 40;
  private static final double HIGHEST_NOISE_FLOOR = -60;
  private static final double LOUD_QUANTILE = .95;

  /**
   * Measures a waveform.
   *
   * <p>A frame is silent if its RMS is 40 dB under the 95th percentile of all frames, or under -60
   * dBFS: quiet takes are judged like loud ones.
   */
  public static SignalMeasures of(Waveform waveform) {
    float[] samples = waveform.samples();
    int notFinite = 0;
    int clipped = 0;
    double energy = 0;
    for (float sample : samples) {
      if (!Float.isFinite(sample)) {
        notFinite++;
      } else {
        clipped += Math.abs(sample) >= FULL_SCALE ? 1 : 0;
        energy += (double) sample * sample;
      }
    }
    double[] frames = frameLevels(waveform);
    double silence = silenceLevel(frames);
    int count = Math.max(1, samples.length);
    return new SignalMeasures(
        notFinite,
        clipped / (double) count,
        silenceRatio(frames, silence),
        longestInternalSilence(frames, silence) / (double) FRAMES_PER_SECOND,
        level(samples, samples.length - waveform.sampleRate() / FRAMES_PER_SECOND, samples.length),
        Decibels.ofAmplitude(Math.sqrt(energy / count)));
  }

  private static double[] frameLevels(Waveform waveform) {
    int samples = waveform.samples().length;
    int rate = waveform.sampleRate();
    int frames = (int) (((long) samples * FRAMES_PER_SECOND + rate - 1) / rate);
    double[] levels = new double[frames];
    for (int i = 0; i < frames; i++) {
      int start = (int) ((long) i * rate / FRAMES_PER_SECOND);
      int end = (int) ((long) (i + 1) * rate / FRAMES_PER_SECOND);
      levels[i] = level(waveform.samples(), start, end);
    }
    return levels;
  }

  private static double level(float[] samples, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(samples.length, to);
    double energy = 0;
    for (int i = start; i < end; i++) {
      energy += Float.isFinite(samples[i]) ? (double) samples[i] * samples[i] : 0;
    }
    return Decibels.ofAmplitude(Math.sqrt(energy / Math.max(1, end - start)));
  }

  private static double silenceLevel(double[] frames) {
    if (frames.length == 0) {
      return HIGHEST_NOISE_FLOOR;
    }
    double[] sorted = frames.clone();
    Arrays.sort(sorted);
    double loud = sorted[(int) (LOUD_QUANTILE * (sorted.length - 1))];
    return Math.max(HIGHEST_NOISE_FLOOR, loud - SILENCE_UNDER_LOUD_DB);
  }

  private static double silenceRatio(double[] frames, double silence) {
    if (frames.length == 0) {
      return 1;
    }
    int silent = 0;
    for (double frame : frames) {
      silent += frame < silence ? 1 : 0;
    }
    return silent / (double) frames.length;
  }

  private static int longestInternalSilence(double[] frames, double silence) {
    int longest = 0;
    int lastSound = -1;
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] >= silence) {
        if (lastSound >= 0) {
          longest = Math.max(longest, i - lastSound - 1);
        }
        lastSound = i;
      }
    }
    return longest;
  }
}
