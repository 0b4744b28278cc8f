package io.voicemill.runtime.recognition;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.script.Language;

/** Listens to audio and writes what was said. Thread-safe. */
public interface Recognizer extends AutoCloseable {

  /**
   * Transcribes audio of any length and sample rate.
   *
   * @param language not {@link Language#AUTO}
   */
  Transcript transcribe(Waveform audio, Language language);

  @Override
  void close();
}
