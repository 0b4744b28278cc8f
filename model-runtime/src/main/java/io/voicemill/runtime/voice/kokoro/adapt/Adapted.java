package io.voicemill.runtime.voice.kokoro.adapt;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;

/**
 * What few-shot came to. All figures are of the recordings that nothing was fitted on.
 *
 * @param kept which parts made it better there: {@code style}, {@code durations}, {@code pace},
 *     {@code f0_range}, {@code level_range}
 * @param durationBefore mean absolute logarithm of the lengths of the kinds of sounds, recorded
 *     over spoken
 * @param durationAfter the same of the profile
 * @param similarityBefore mean cosine of takes of the recordings' texts to the recordings
 * @param similarityAfter the same of the profile
 */
public record Adapted(
    VoiceProfile profile,
    List<String> kept,
    double durationBefore,
    double durationAfter,
    double similarityBefore,
    double similarityAfter) {

  public Adapted {
    requireNonNull(profile, "profile is null");
    kept = List.copyOf(kept);
  }
}
