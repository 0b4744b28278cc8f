package io.voicemill.runtime.speaker;

import io.voicemill.runtime.audio.Waveform;

/** Turns a voice into a point, so that two voices can be compared by their cosine. Thread-safe. */
public interface SpeakerEncoder extends AutoCloseable {

  /** The embedding of the audio, of unit length; any sample rate. */
  float[] embed(Waveform audio);

  @Override
  void close();
}
