package io.voicemill.runtime.emotion.example;

import io.voicemill.runtime.audio.Articulation;
import io.voicemill.runtime.audio.Decibels;
import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.VoicemillException;

/** Checks the bytes of a clip and measures it. */
final class EmotionClip {
  private static final double SHORTEST_SECONDS = .3;
  private static final double LONGEST_SECONDS = 60;
  private static final double SILENT_DBFS = -60;
  private static final int FEWEST_VOICED = 15;
  private static final String RECORD_AGAIN =
      "Give a WAV file with .3 to 60 seconds of one person speaking.";

  private EmotionClip() {}

  /**
   * Measures a clip.
   *
   * @param uri what the clip is called in errors
   * @throws VoicemillException INVALID_VALUE in the column emotion_audio if it is no WAV file, too
   *     short or long, silent, or without a voice
   */
  static ClipAnalysis analyse(byte[] bytes, String uri) {
    if (bytes.length > ClipSource.LARGEST_BYTES) {
      throw ClipProblems.tooLarge(uri, bytes.length);
    }
    Waveform audio = checked(bytes, uri);
    float peak = peak(audio.samples());
    if (Decibels.ofAmplitude(peak) < SILENT_DBFS) {
      throw ClipProblems.invalid(
          uri,
          "It is silent: nothing in it is louder than %.0f dBFS.".formatted(SILENT_DBFS),
          RECORD_AGAIN);
    }
    Waveform whole = scaled(audio, peak);
    float[] hertz = PitchTrack.of(whole).hertz();
    ClipMelody melody = ClipMelody.of(hertz);
    if (melody.voiced() < FEWEST_VOICED) {
      throw ClipProblems.invalid(
          uri,
          "Only %d ms of it are voiced; a melody needs %d ms."
              .formatted(10 * melody.voiced(), 10 * FEWEST_VOICED),
          RECORD_AGAIN + " A whisper, noise or music has no melody that a voice could follow.");
    }
    ClipRhythm rhythm = ClipRhythm.of(whole, hertz);
    double loudness = Loudness.integrated(whole).orElse(SILENT_DBFS) + Decibels.ofAmplitude(peak);
    return new ClipAnalysis(
        Sha256.ofBytes(bytes),
        whole.seconds(),
        melody.level(),
        melody.range(),
        loudness,
        rhythm.rate(),
        rhythm.pauses(),
        rhythm.sounding(melody.semitones()),
        rhythm.sounding(rhythm.levels()),
        rhythm.sounding(Articulation.of(whole, ClipRhythm.FRAMES_A_SECOND)));
  }

  private static Waveform checked(byte[] bytes, String uri) {
    try {
      double seconds = WavFile.seconds(bytes, ClipProblems.name(uri));
      if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
        throw ClipProblems.invalid(
            uri,
            "It takes %.2f s; clips take %.1f to %.0f s."
                .formatted(seconds, SHORTEST_SECONDS, LONGEST_SECONDS),
            RECORD_AGAIN);
      }
      return WavFile.read(bytes, ClipProblems.name(uri));
    } catch (VoicemillException e) {
      throw e.problem().column().isPresent()
          ? e
          : ClipProblems.invalid(uri, e.problem().why(), e.problem().fix());
    }
  }

  private static float peak(float[] samples) {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static Waveform scaled(Waveform audio, float peak) {
    float[] samples = audio.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= peak;
    }
    return new Waveform(samples, audio.sampleRate());
  }
}
