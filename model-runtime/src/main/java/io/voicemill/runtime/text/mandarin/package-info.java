/** Mandarin: from text in Chinese characters to readings and phonemes. */
package io.voicemill.runtime.text.mandarin;
