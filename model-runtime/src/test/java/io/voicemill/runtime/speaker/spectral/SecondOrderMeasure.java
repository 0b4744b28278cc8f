package io.voicemill.runtime.speaker.spectral;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far apart two voices are, by a measure that has learnt nothing and shares nothing with the
 * speaker encoder: the second-order statistical measure of Bimbot, Magrin-Chagnolleau and Mathan
 * ("Second-order statistical measures for text-independent speaker identification", Speech
 * Communication 17, 1995).
 *
 * <p>Of the voiced frames of a voice, the covariance X of 24 log mel energies and their slopes is
 * taken within each clip. The distance is the arithmetic-harmonic sphericity log(tr(X Y⁻¹) tr(Y
 * X⁻¹) / m²), m = 48: the log of the ratio of the arithmetic to the harmonic mean of the
 * eigenvalues of X Y⁻¹. It is symmetric, 0 for equal covariances, never negative, the same at any
 * level and nearly so through a fixed linear filter. Noise, codecs and rooms do change it.
 *
 * <p>It needs speech, 10 s or more on both sides. Nine people recorded with 16 kHz in five
 * languages are told apart with an equal error of 9.8 % by pieces of 5 s, 1.2 % by 10 s; ten of
 * LibriSpeech with 11.8 % and 6.6 %; half a minute against half a minute made no error.
 * Thread-safe.
 */
public final class SecondOrderMeasure {
  private static final double FEWEST_VOICED_SECONDS = 2;
  private static final int MILLISECONDS_OF_FRAME = 10;

  private final SpectralBand band;
  private final MelEnergies energies;

  /**
   * @param band of both voices
   */
  public SecondOrderMeasure(SpectralBand band) {
    this.band = requireNonNull(band, "band is null");
    this.energies = new MelEnergies(band);
  }

  /**
   * The statistics of a voice.
   *
   * @param clips of one person, of any sample rate from 8 kHz
   * @throws VoicemillException MODEL_FAILURE for less than 2 s of voiced sound in all of them
   */
  public SpectralPrint of(List<Waveform> clips) {
    PooledCovariance pooled = new PooledCovariance(2 * MelEnergies.BANDS);
    List<Double> pitches = new ArrayList<>();
    for (Waveform clip : clips) {
      Waveform audio = Resampler.resample(clip, MelEnergies.SAMPLE_RATE);
      float[] hertz = PitchTrack.of(audio).hertz();
      double[][] frames = Slopes.appended(energies.of(audio));
      List<double[]> voiced = new ArrayList<>();
      for (int i = 0; i < Math.min(hertz.length, frames.length); i++) {
        if (!Float.isNaN(hertz[i])) {
          voiced.add(frames[i]);
          pitches.add((double) hertz[i]);
        }
      }
      pooled.add(voiced);
    }
    double seconds = pooled.frames() * MILLISECONDS_OF_FRAME / 1000.0;
    if (seconds < FEWEST_VOICED_SECONDS) {
      throw tooShort(seconds);
    }
    return print(pooled.covariance(), pitches, seconds);
  }

  /**
   * How far apart two voices are: 0 for the same statistics, without upper bound.
   *
   * @throws IllegalArgumentException for prints of another band
   */
  public double distance(SpectralPrint one, SpectralPrint other) {
    if (one.band() != band || other.band() != band) {
      throw new IllegalArgumentException(
          "prints of " + one.band() + " and " + other.band() + " in a measure of " + band);
    }
    double width = one.covariance().length;
    double there = trace(one.covariance(), other.precision()) / width;
    double back = trace(other.covariance(), one.precision()) / width;
    return Math.max(0, Math.log(there * back));
  }

  private SpectralPrint print(double[][] covariance, List<Double> pitches, double seconds) {
    double[] hertz = pitches.stream().mapToDouble(Double::doubleValue).toArray();
    double low = Percentiles.of(hertz, .1, 1).orElseThrow();
    double high = Percentiles.of(hertz, .9, 1).orElseThrow();
    return new SpectralPrint(
        band,
        covariance,
        Precision.of(covariance),
        Percentiles.of(hertz, .5, 1).orElseThrow(),
        Semitones.between(low, high),
        seconds);
  }

  private static double trace(double[][] one, double[][] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        sum += one[i][j] * other[i][j];
      }
    }
    return sum;
  }

  private static VoicemillException tooShort(double seconds) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.MODEL_FAILURE,
            String.format(Locale.ROOT, "Only %.1f s of the audio are voiced.", seconds),
            "The second measure of a voice needs 2 s of voiced sound.",
            "Give it more or longer clips."));
  }
}
