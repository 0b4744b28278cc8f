/** Classical measures of a voice, which have learnt nothing: a second opinion to the encoder's. */
package io.voicemill.runtime.speaker.spectral;
