package io.voicemill.runtime.voice.kokoro;

/**
 * The melody of a clause, two values a frame.
 *
 * @param f0 in hertz
 * @param energy in the model's own unit
 */
record Curves(float[] f0, float[] energy) {}
