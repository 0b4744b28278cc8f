/** Katakana and the sounds that they stand for. */
package io.voicemill.runtime.text.japanese.kana;
