/**
 * Kokoro, the embedded voice model: three graphs (text, prosody, decoder) between which durations,
 * F0 and energy are in our hands.
 */
package io.voicemill.runtime.voice.kokoro;
