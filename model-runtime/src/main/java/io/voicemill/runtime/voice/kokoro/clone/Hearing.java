package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;

/** Hears what a profile sounds like. */
interface Hearing {

  Heard hear(VoiceProfile profile, List<SpokenText> texts);
}
