package io.voicemill.runtime.audio;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * F0 over time. The first frame is at 15 ms: a frame is measured on the 30 ms around it and one
 * more period.
 *
 * @param hertz F0 of each 10 ms within 60..700; NaN where nothing is voiced
 */
public record PitchTrack(float[] hertz) {

  /** From one frame to the next. */
  public static final double FRAME_SECONDS = .01;

  /** Of the first frame. */
  public static final double FIRST_SECONDS = .015;

  private static final int MILLISECONDS = 10;
  private static final int HIGHEST_HERTZ = 700;
  private static final int FEWEST_FRAMES = 10;
  private static final int SHORTEST_RUN = 4;
  private static final double LARGEST_STEP = Math.pow(2, 4 / 12.0);

  public PitchTrack {
    requireNonNull(hertz, "hertz is null");
  }

  /**
   * Tracks a recording: the candidates of YIN, joined to the best path. A run of fewer than 4
   * frames without a step of more than 4 semitones is an error of the method and counts as not
   * voiced.
   */
  public static PitchTrack of(Waveform waveform) {
    Yin yin = new Yin(waveform, MILLISECONDS, HIGHEST_HERTZ);
    float[] hertz = PitchPath.best(yin);
    dropShortRuns(hertz);
    return new PitchTrack(hertz);
  }

  /** How many frames are voiced. */
  public int voicedFrames() {
    return voiced().length;
  }

  /** The median in hertz; empty with fewer than 10 voiced frames. */
  public OptionalDouble median() {
    return Percentiles.of(voiced(), .5, FEWEST_FRAMES);
  }

  /**
   * From the 10th to the 90th percentile of the voiced frames, in semitones; empty with fewer than
   * 10 voiced frames.
   */
  public OptionalDouble rangeSemitones() {
    double[] voiced = voiced();
    OptionalDouble low = Percentiles.of(voiced, .1, FEWEST_FRAMES);
    OptionalDouble high = Percentiles.of(voiced, .9, FEWEST_FRAMES);
    return low.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Semitones.between(low.getAsDouble(), high.getAsDouble()));
  }

  /** The same where another track is voiced too; not voiced elsewhere. */
  public PitchTrack where(PitchTrack other) {
    float[] kept = hertz.clone();
    for (int i = 0; i < kept.length; i++) {
      if (i >= other.hertz.length || Float.isNaN(other.hertz[i])) {
        kept[i] = Float.NaN;
      }
    }
    return new PitchTrack(kept);
  }

  private double[] voiced() {
    return IntStream.range(0, hertz.length)
        .filter(i -> !Float.isNaN(hertz[i]))
        .mapToDouble(i -> hertz[i])
        .toArray();
  }

  static void dropShortRuns(float[] hertz) {
    int from = 0;
    for (int i = 1; i <= hertz.length; i++) {
      if (i == hertz.length || !continues(hertz[i - 1], hertz[i])) {
        if (i - from < SHORTEST_RUN) {
          Arrays.fill(hertz, from, i, Float.NaN);
        }
        from = i;
      }
    }
  }

  private static boolean continues(float before, float after) {
    return after <= before * LARGEST_STEP && before <= after * LARGEST_STEP;
  }
}
