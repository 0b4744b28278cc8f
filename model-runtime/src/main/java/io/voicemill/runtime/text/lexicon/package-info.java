/** Lexicons: how the words of a house, of a run and of a script are read. */
package io.voicemill.runtime.text.lexicon;
