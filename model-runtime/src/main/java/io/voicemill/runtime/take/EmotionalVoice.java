package io.voicemill.runtime.take;

import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.VoiceReference;

/**
 * What an emotional take of a voice is compared with: a voice that is raised sounds less like its
 * own neutral takes, to people as to a speaker encoder.
 */
final class EmotionalVoice {

  /** Cosine that is lost in the mean at a move of {@link #FAR_SEMITONES}; see docs/emotion.md. */
  private static final double LOST = .12;

  private static final double FAR_SEMITONES = 4;

  private EmotionalVoice() {}

  static VoiceReference reference(VoiceReference neutral, Prosody prosody) {
    double far =
        Math.min(1, Math.abs(prosody.melody().semitones()) / FAR_SEMITONES)
            + Math.min(.5, prosody.phonation().breath())
            + Math.min(.5, Math.abs(prosody.phonation().tilt()) / 12);
    return new VoiceReference(
        neutral.embedding(),
        neutral.meanSimilarity() - LOST * Math.min(1.5, far),
        neutral.similarityDeviation(),
        neutral.medianF0());
  }
}
