/** Lexicons: how words are read, and proposals for them, as tables of tab-separated values. */
package io.voicemill.schemas.lexicon;
