/** Hanyu Pinyin: syllables as they are written, and their phonemes. */
package io.voicemill.runtime.text.pinyin;
