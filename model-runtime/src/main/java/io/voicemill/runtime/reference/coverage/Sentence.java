package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A sentence that can be recorded.
 *
 * @param line its place in the bank, from 1
 * @param text as written
 * @param kind what its melody is like
 * @param sounds how often it holds each sound
 */
record Sentence(int line, String text, SentenceKind kind, Map<Sound, Integer> sounds) {

  Sentence {
    requireNonNull(text, "text is null");
    requireNonNull(kind, "kind is null");
    sounds = Map.copyOf(sounds);
  }
}
