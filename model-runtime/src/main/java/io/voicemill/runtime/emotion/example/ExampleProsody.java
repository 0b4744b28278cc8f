package io.voicemill.runtime.emotion.example;

import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import java.util.Optional;

/**
 * From a clip to a move on any voice: how far the clip is from plain reading, with its melody.
 *
 * <p>Plain reading is what the same measures give for neutral takes of stock voices (see
 * docs/emotion-by-example.md). Plain clips themselves differ by speaker and sentence, so that only
 * a share of the distance is carried over: half of level and loudness, .7 of the logarithm of
 * range, rate and pauses. Every move stays within what words survive.
 */
public final class ExampleProsody {
  private static final double PLAIN_LEVEL = 5.2;
  private static final double PLAIN_RANGE = 3.5;
  private static final double PLAIN_RATE = 3.8;
  private static final double PLAIN_PAUSE = .25;
  private static final double PLAIN_LOUDNESS = -22;

  private static final double SHARE_OF_LEVEL = .5;
  private static final double SHARE_OF_LOUDNESS = .5;
  private static final double SHARE_OF_FACTORS = .7;
  private static final double MOST_SEMITONES = 4.5;
  private static final double MOST_RANGE = 1.5;
  private static final double MOST_RATE = 1.25;
  private static final double MOST_PAUSES = 2;
  private static final double MOST_GAIN = 6;
  private static final double WIDEST_RANGE = 5.5;
  private static final double STRETCH = .5;

  private ExampleProsody() {}

  /**
   * The move that a clip comes to.
   *
   * @param intensity 0..2: 0 is neutral, 1 as in the clip, above that more of it
   */
  public static Prosody prosody(ClipAnalysis clip, double intensity) {
    if (!(intensity >= 0 && intensity <= 2)) {
      throw new IllegalArgumentException("intensity is not within 0..2: " + intensity);
    }
    if (intensity == 0) {
      return Prosody.NEUTRAL;
    }
    double pauses = clip.pauses() == 0 ? 1 : clip.pauses() / PLAIN_PAUSE;
    return new Prosody(
        new Prosody.Melody(
            within(MOST_SEMITONES, intensity * SHARE_OF_LEVEL * (clip.level() - PLAIN_LEVEL)),
            factor(MOST_RANGE, clip.range() / PLAIN_RANGE, intensity),
            0,
            0),
        new Prosody.Tempo(
            factor(MOST_RATE, clip.rate() / PLAIN_RATE, intensity),
            factor(MOST_PAUSES, pauses, intensity)),
        new Prosody.Phonation(
            within(MOST_GAIN, intensity * SHARE_OF_LOUDNESS * (clip.loudness() - PLAIN_LOUDNESS)),
            0,
            0),
        Optional.of(melody(clip, intensity)));
  }

  private static ProsodyExample melody(ClipAnalysis clip, double intensity) {
    double stretch = 1 + STRETCH * Math.max(0, intensity - 1);
    stretch = Math.min(stretch, WIDEST_RANGE / Math.max(.1, clip.range()));
    float[] semitones = clip.semitones().clone();
    for (int i = 0; i < semitones.length; i++) {
      semitones[i] *= (float) stretch;
    }
    return new ProsodyExample(
        semitones, clip.levels(), clip.articulation(), Math.min(1, intensity));
  }

  private static double factor(double most, double factor, double intensity) {
    double exponent =
        within(Math.log(most), intensity * SHARE_OF_FACTORS * Math.log(Math.max(.01, factor)));
    return Math.exp(exponent);
  }

  private static double within(double most, double value) {
    return Math.max(-most, Math.min(most, value));
  }
}
