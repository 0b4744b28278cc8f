package io.voicemill.runtime.audio;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * F0 over time.
 *
 * @param hertz F0 at 0, 10, 20 ms… within 60..650; NaN where nothing is voiced
 */
public record PitchTrack(float[] hertz) {

  /** From one frame to the next. */
  public static final double FRAME_SECONDS = .01;

  private static final int MILLISECONDS = 10;
  private static final int HIGHEST_HERTZ = 650;
  private static final int FEWEST_FRAMES = 10;

  public PitchTrack {
    requireNonNull(hertz, "hertz is null");
  }

  /** Tracks a recording: the candidates of YIN, joined to the best path, without stray runs. */
  public static PitchTrack of(Waveform waveform) {
    Yin yin = new Yin(waveform, MILLISECONDS, HIGHEST_HERTZ);
    float[] hertz = PitchPath.best(yin);
    PitchRuns.dropStrays(hertz);
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
}
