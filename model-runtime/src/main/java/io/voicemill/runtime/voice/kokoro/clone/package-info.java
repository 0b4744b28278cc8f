/** Voices of recorded speakers, from the styles of stock voices and a learnt map. */
package io.voicemill.runtime.voice.kokoro.clone;
