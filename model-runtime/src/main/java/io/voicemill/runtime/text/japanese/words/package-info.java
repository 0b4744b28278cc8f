/** The words of a Japanese text and their readings. */
package io.voicemill.runtime.text.japanese.words;
