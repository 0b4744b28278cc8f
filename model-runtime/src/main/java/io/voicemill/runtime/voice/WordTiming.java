package io.voicemill.runtime.voice;

/**
 * When a word is spoken.
 *
 * @param word as written in the given text
 * @param start where the word begins in the given text, in code points
 * @param startSeconds from the beginning of the audio
 * @param endSeconds from the beginning of the audio
 */
public record WordTiming(String word, int start, double startSeconds, double endSeconds) {}
