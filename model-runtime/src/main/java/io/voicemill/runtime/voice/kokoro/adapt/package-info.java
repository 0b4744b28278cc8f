/** Few-shot: what a minute of transcribed speech says of a speaker beside the timbre. */
package io.voicemill.runtime.voice.kokoro.adapt;
