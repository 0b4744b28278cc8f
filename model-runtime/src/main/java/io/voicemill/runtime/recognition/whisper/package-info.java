/** Whisper, the embedded recogniser. */
package io.voicemill.runtime.recognition.whisper;
