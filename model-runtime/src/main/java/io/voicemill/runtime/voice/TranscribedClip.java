package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.text.SpokenText;

/** A recording and what is said in it. */
public record TranscribedClip(Waveform audio, SpokenText text) {

  public TranscribedClip {
    requireNonNull(audio, "audio is null");
    requireNonNull(text, "text is null");
  }
}
