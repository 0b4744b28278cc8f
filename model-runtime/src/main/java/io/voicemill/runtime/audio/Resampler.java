package io.voicemill.runtime.audio;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Changes the sample rate by a polyphase filter with a Kaiser window.
 *
 * <p>The pass band goes to 90 % of the lower of both Nyquist frequencies with a ripple under .1 dB,
 * the stop band begins at the lower Nyquist frequency with more than 80 dB. Thread-safe; the filter
 * of each pair of rates is computed once.
 */
public final class Resampler {
  /** The lowest sample rate, in hertz. */
  public static final int LOWEST_RATE = 1_000;

  /** The highest sample rate, in hertz. */
  public static final int HIGHEST_RATE = 768_000;

  private static final int ZERO_CROSSINGS = 57;
  private static final double CUTOFF = .95;
  private static final double BETA = 8.96;
  private static final int MOST_CACHED_RATIOS = 16;
  private static final ConcurrentMap<Ratio, KaiserFilter> FILTERS = new ConcurrentHashMap<>();

  private Resampler() {}

  private record Ratio(int up, int down) {}

  /**
   * The same sound at another sample rate. Position 0 stays in its place; before and after the
   * samples is silence.
   *
   * @return ceil(samples * sampleRate / its sample rate) samples; the same waveform if the rate is
   *     its own
   * @throws IllegalArgumentException for a rate outside of {@link #LOWEST_RATE} to {@link
   *     #HIGHEST_RATE}
   */
  public static Waveform resample(Waveform waveform, int sampleRate) {
    if (waveform.sampleRate() == sampleRate) {
      return waveform;
    }
    requireRate(waveform.sampleRate());
    requireRate(sampleRate);
    int divisor =
        BigInteger.valueOf(sampleRate)
            .gcd(BigInteger.valueOf(waveform.sampleRate()))
            .intValueExact();
    Ratio ratio = new Ratio(sampleRate / divisor, waveform.sampleRate() / divisor);
    return new Waveform(filter(waveform.samples(), ratio), sampleRate);
  }

  private static float[] filter(float[] samples, Ratio ratio) {
    KaiserFilter filter = filterOf(ratio);
    float[] padded = new float[samples.length + filter.taps()];
    System.arraycopy(samples, 0, padded, filter.reach() - 1, samples.length);
    long length = ((long) samples.length * ratio.up() + ratio.down() - 1) / ratio.down();
    float[] result = new float[Math.toIntExact(length)];
    int position = 0;
    int phase = 0;
    int wholeStep = ratio.down() / ratio.up();
    int phaseStep = ratio.down() % ratio.up();
    for (int i = 0; i < result.length; i++) {
      result[i] = KaiserFilter.convolve(filter.phase(phase), padded, position);
      position += wholeStep;
      phase += phaseStep;
      if (phase >= ratio.up()) {
        phase -= ratio.up();
        position++;
      }
    }
    return result;
  }

  private static KaiserFilter filterOf(Ratio ratio) {
    if (FILTERS.size() > MOST_CACHED_RATIOS) {
      FILTERS.clear();
    }
    return FILTERS.computeIfAbsent(
        ratio, key -> new KaiserFilter(key.up(), key.down(), ZERO_CROSSINGS, CUTOFF, BETA));
  }

  private static void requireRate(int rate) {
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new IllegalArgumentException(
          "sample rate is not within " + LOWEST_RATE + ".." + HIGHEST_RATE + ": " + rate);
    }
  }
}
