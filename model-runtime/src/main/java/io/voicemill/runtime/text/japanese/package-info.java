/** Japanese text to katakana as spoken and to phonemes. */
package io.voicemill.runtime.text.japanese;
