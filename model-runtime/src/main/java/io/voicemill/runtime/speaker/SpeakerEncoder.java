package io.voicemill.runtime.speaker;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;

/** Turns a voice into a point, so that two voices can be compared by their cosine. Thread-safe. */
public interface SpeakerEncoder extends AutoCloseable {

  /** The embedding of the audio, of unit length; any sample rate. */
  float[] embed(Waveform audio);

  /**
   * The embeddings of the stretches of a second or two that the audio is taken apart into, of unit
   * length.
   */
  List<float[]> embedParts(Waveform audio);

  @Override
  void close();
}
