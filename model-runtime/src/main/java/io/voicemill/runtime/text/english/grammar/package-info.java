/** What a word does in its sentence, as far as that decides how it is spoken. */
package io.voicemill.runtime.text.english.grammar;
