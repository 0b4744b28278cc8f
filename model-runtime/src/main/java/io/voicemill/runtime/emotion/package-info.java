/** Emotion: from what is said of a line to what a voice model can render. */
package io.voicemill.runtime.emotion;
