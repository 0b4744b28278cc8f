package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.example.ClipRhythm;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Measures one recording of speech. */
public final class SignalExaminer {
  private static final int SAMPLE_RATE = 16_000;
  private static final int POINTS = 512;
  private static final double LOW_HERTZ = 150;
  private static final double HIGH_HERTZ = 7_000;
  private static final double SHORTEST_SECONDS = .05;

  private SignalExaminer() {}

  /**
   * Measures a recording; whatever its samples are, there is a report.
   *
   * @param audio finite samples at the recording's own rate
   * @param notFinite how many were no numbers and are 0 now
   * @param truncated whether the recording goes on after this audio
   */
  public static SignalReport examine(Waveform audio, long notFinite, boolean truncated) {
    double peak = 0;
    for (float sample : audio.samples()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    boolean usualRate =
        audio.sampleRate() >= Resampler.LOWEST_RATE && audio.sampleRate() <= Resampler.HIGHEST_RATE;
    if (peak == 0 || audio.seconds() < SHORTEST_SECONDS || !usualRate) {
      return Measured.nothing(audio, notFinite, truncated, peak);
    }
    Waveform wide = Resampler.resample(audio, SAMPLE_RATE);
    PitchTrack pitch = PitchTrack.of(wide);
    Spectrogram fine = Spectrogram.of(wide, POINTS, SAMPLE_RATE / SpeechSpans.FRAMES_A_SECOND);
    double[] levels = fine.levels(LOW_HERTZ, HIGH_HERTZ);
    SpeechSpans speech = SpeechSpans.of(levels, pitch.hertz());
    int[] spoken = speech.frames();
    boolean speaks = spoken.length > 0;
    double speechDb = Powers.mean(Arrays.stream(spoken).mapToDouble(i -> levels[i]).toArray());
    OptionalDouble bandwidth = Bandwidth.hertz(audio, speech);
    return new SignalReport(
        audio.seconds(),
        audio.sampleRate(),
        notFinite,
        truncated,
        peak,
        speech.spans(),
        NoiseFloor.decibels(levels, speech),
        Clipping.ratio(audio.samples(), audio.sampleRate()),
        speaks ? Decay.seconds(levels) : OptionalDouble.empty(),
        bandwidth,
        Lossy.holes(fine, speech, bandwidth.orElse(0)),
        speaks ? Hum.decibels(wide, speechDb) : OptionalDouble.empty(),
        Music.share(Spectrogram.of(wide, Music.POINTS, Music.HOP)),
        Loudness.integrated(wide),
        pitch.median(),
        pitch.rangeSemitones(),
        speaks
            ? OptionalDouble.of(ClipRhythm.of(wide, pitch.hertz()).rate())
            : OptionalDouble.empty());
  }
}
