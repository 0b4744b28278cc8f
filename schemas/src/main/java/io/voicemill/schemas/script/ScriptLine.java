package io.voicemill.schemas.script;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a script, valid on its own.
 *
 * @param position within the chapter
 * @param text with annotations
 * @param seed another value gives another take
 * @param silenceAfterMilliseconds for whoever assembles lines; not part of the line's audio
 * @param audioFormat {@code wav}
 * @param extra columns that this project does not know, carried to the take
 */
public record ScriptLine(
    LineKey key,
    Optional<String> chapter,
    OptionalInt position,
    String text,
    String speakerId,
    Language language,
    EmotionRequest emotion,
    DurationRequest duration,
    long seed,
    OptionalInt silenceAfterMilliseconds,
    String audioFormat,
    Map<String, String> extra) {

  public ScriptLine {
    requireNonNull(key, "key is null");
    requireNonNull(chapter, "chapter is null");
    requireNonNull(position, "position is null");
    requireNonNull(text, "text is null");
    requireNonNull(speakerId, "speakerId is null");
    requireNonNull(language, "language is null");
    requireNonNull(emotion, "emotion is null");
    requireNonNull(duration, "duration is null");
    requireNonNull(silenceAfterMilliseconds, "silenceAfterMilliseconds is null");
    requireNonNull(audioFormat, "audioFormat is null");
    extra = Map.copyOf(extra);
  }
}
