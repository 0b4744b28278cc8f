package io.voicemill.runtime.voice;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.speaker.Speaker;
import java.util.List;

/** The voices of a bundle, and what can be said of a line without running the model. */
public interface StockVoices {

  /** Names of the voices that the bundle brings. */
  List<String> stockVoices();

  /**
   * Loads one of the bundle's voices.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNKNOWN_SPEAKER, naming the nearest
   */
  Voice loadVoice(String stockVoice);

  /**
   * The voice of a speaker's profile, made of the bundle's voices.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNKNOWN_SPEAKER for a base that the
   *     bundle does not bring
   */
  Voice voiceOf(Speaker speaker);

  /** Seconds that the text will roughly take in its natural length, without running the model. */
  double predictSeconds(SpokenText text);
}
