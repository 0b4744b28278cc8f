package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;

/**
 * A line before synthesis: what it is called and what it will cost.
 *
 * @param takeId hash of everything that decides the sound
 * @param language resolved
 * @param spokenText normalised
 * @param emotion what the emotion columns come to
 * @param predictedSeconds of audio
 */
public record Preparation(
    String takeId,
    Language language,
    String spokenText,
    LineEmotion emotion,
    double predictedSeconds) {

  public Preparation {
    requireNonNull(takeId, "takeId is null");
    requireNonNull(language, "language is null");
    requireNonNull(spokenText, "spokenText is null");
    requireNonNull(emotion, "emotion is null");
  }
}
