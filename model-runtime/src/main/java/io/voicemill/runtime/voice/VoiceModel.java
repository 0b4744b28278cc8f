package io.voicemill.runtime.voice;

import io.voicemill.runtime.text.SpokenText;
import java.util.List;

/** A model that speaks. Thread-safe: all threads share its sessions. */
public interface VoiceModel extends AutoCloseable {

  /** Names of the voices that the bundle brings. */
  List<String> stockVoices();

  /**
   * Loads one of the bundle's voices.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNKNOWN_SPEAKER, naming the nearest
   */
  Voice loadVoice(String stockVoice);

  /** Seconds that the text will roughly take in its natural length, without running the model. */
  double predictSeconds(SpokenText text);

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
