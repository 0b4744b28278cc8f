/** Whether a character was given the reading that its context demands, decided from the audio. */
package io.voicemill.runtime.quality.reading;
