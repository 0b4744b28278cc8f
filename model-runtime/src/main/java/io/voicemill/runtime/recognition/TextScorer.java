package io.voicemill.runtime.recognition;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.script.Language;
import java.util.List;

/** Listens to audio and says how well given texts go with it. Thread-safe. */
public interface TextScorer {

  /** The longest audio that can be scored, in seconds. */
  double longestSeconds();

  /**
   * Scores texts against the same audio.
   *
   * @param audio not longer than {@link #longestSeconds()}
   * @param language not {@link Language#AUTO}
   * @return one for each text, in their order
   */
  List<TextLikelihood> score(Waveform audio, Language language, List<String> texts);
}
