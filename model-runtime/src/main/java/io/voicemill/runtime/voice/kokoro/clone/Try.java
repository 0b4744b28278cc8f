package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.schemas.speaker.VoiceProfile;

/**
 * A profile and what it sounded like.
 *
 * @param similarity mean over the texts
 */
record Try(VoiceProfile profile, Heard heard, double similarity) {}
