/** Encoders of descriptions that are language models: Qwen 3 as IndexTTS2 ships it. */
package io.voicemill.runtime.emotion.qwen;
