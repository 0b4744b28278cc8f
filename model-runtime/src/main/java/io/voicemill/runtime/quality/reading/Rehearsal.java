package io.voicemill.runtime.quality.reading;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.text.SpokenText;

/** Speaks Mandarin as the take under judgement was spoken: same voice, same manner. */
public interface Rehearsal {

  /**
   * Reads a text.
   *
   * @param text with annotations
   */
  SpokenText read(String text);

  /** Speaks a text that was read. */
  Waveform speak(SpokenText text);

  /** The same for parts of the line, each as long as it is by itself. */
  Rehearsal ofPart();
}
