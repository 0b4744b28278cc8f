/** Words and letters of the Latin alphabet in katakana. */
package io.voicemill.runtime.text.japanese.latin;
