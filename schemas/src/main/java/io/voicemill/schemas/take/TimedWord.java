package io.voicemill.schemas.take;

/**
 * A word and when it is spoken.
 *
 * @param start where it begins in the given text, in code points
 */
public record TimedWord(String word, int start, double startSeconds, double endSeconds) {}
