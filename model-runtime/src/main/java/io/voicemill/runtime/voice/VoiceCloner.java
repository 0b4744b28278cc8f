package io.voicemill.runtime.voice;

import io.voicemill.schemas.speaker.VoiceProfile;

/**
 * Makes a voice of a speaker's recordings, whichever way a model does it: by a style of its own, or
 * by carrying the recordings along.
 */
public interface VoiceCloner {

  /**
   * Makes the voice. The same arguments give the same voice.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE
   */
  VoiceProfile clone(SpeakerReference reference, CloneSettings settings);
}
