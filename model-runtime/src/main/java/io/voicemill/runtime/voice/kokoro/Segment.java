package io.voicemill.runtime.voice.kokoro;

/**
 * A sound of a word, with the marks of stress, length and tone that belong to it.
 *
 * @param stressed whether its syllable carries the stress, or a tone of its own
 * @param from its first token in the clause
 * @param to after its last token
 */
record Segment(SoundKind kind, boolean stressed, int from, int to) {

  Segment withStress(boolean other) {
    return new Segment(kind, other, from, to);
  }
}
