package io.voicemill.runtime.take;

import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.ScriptLine;

/** Turns lines into takes with the models of this JVM. Thread-safe. */
public interface TakeMaker {

  /**
   * Loads a speaker's voice.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNKNOWN_SPEAKER
   */
  Voice loadVoice(String speakerId);

  /**
   * Renders, listens, repairs, and keeps the best take.
   *
   * @param emotion what the line's emotion columns came to when it was prepared
   * @param voice of the line's speaker
   * @throws io.voicemill.schemas.problem.VoicemillException when no take could be made at all
   */
  MadeTake make(ScriptLine line, LineEmotion emotion, Voice voice);
}
