package io.voicemill.runtime.voice;

/** A model that speaks. Thread-safe: all threads share its sessions. */
public interface VoiceModel extends StockVoices, AutoCloseable {

  /**
   * Speaks one line.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE; NOTHING_TO_SPEAK for a
   *     text without a word; INVALID_VALUE for a length that the line cannot be spoken in
   */
  Speech synthesize(SynthesisRequest request);

  @Override
  void close();
}
