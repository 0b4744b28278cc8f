package io.voicemill.runtime.emotion.example;

import io.voicemill.runtime.audio.Articulation;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.ProsodyExample;

/** The melody and the articulation of a recording that was checked already. */
public final class RecordedMelody {

  private RecordedMelody() {}

  /** From its first sound to its last. */
  public static ProsodyExample of(Waveform audio) {
    float[] hertz = PitchTrack.of(audio).hertz();
    ClipRhythm rhythm = ClipRhythm.of(audio, hertz);
    return new ProsodyExample(
        rhythm.sounding(ClipMelody.of(hertz).semitones()),
        rhythm.sounding(rhythm.levels()),
        rhythm.sounding(Articulation.of(audio, ClipRhythm.FRAMES_A_SECOND)),
        1);
  }
}
