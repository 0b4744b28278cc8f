package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rendered line and everything that is known about it.
 *
 * @param takeId hash of everything that decides the sound
 * @param language resolved, never {@link Language#AUTO}
 * @param spokenText the normalised text
 * @param emotion what the line's emotion columns came to
 * @param targetSeconds the length that was asked for
 * @param emotionCheck whether it sounds as its emotion asks; empty for the voice's own manner
 * @param attempts how many takes were made; the best was kept
 */
public record Take(
    String takeId,
    String runId,
    ScriptLine line,
    Language language,
    String spokenText,
    LineEmotion emotion,
    AudioObject audio,
    OptionalDouble targetSeconds,
    List<TimedWord> words,
    Heard heard,
    SignalLevels signal,
    int attempts,
    List<Correction> corrections,
    QaStatus status,
    List<String> reasons,
    Optional<EmotionCheck> emotionCheck,
    Origin origin) {

  public Take {
    requireNonNull(takeId, "takeId is null");
    requireNonNull(runId, "runId is null");
    requireNonNull(line, "line is null");
    requireNonNull(language, "language is null");
    requireNonNull(spokenText, "spokenText is null");
    requireNonNull(emotion, "emotion is null");
    requireNonNull(audio, "audio is null");
    requireNonNull(targetSeconds, "targetSeconds is null");
    words = List.copyOf(words);
    requireNonNull(heard, "heard is null");
    requireNonNull(signal, "signal is null");
    corrections = List.copyOf(corrections);
    requireNonNull(status, "status is null");
    reasons = List.copyOf(reasons);
    requireNonNull(emotionCheck, "emotionCheck is null");
    requireNonNull(origin, "origin is null");
  }
}
