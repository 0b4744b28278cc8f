package io.voicemill.runtime.recognition;

/**
 * What a recogniser heard.
 *
 * @param text as the recogniser writes it
 * @param meanLogProbability natural logarithm, mean over the tokens; 0 for silence
 * @param truncated whether decoding was stopped by its guard against loops or by the token limit
 */
public record Transcript(String text, double meanLogProbability, boolean truncated) {}
