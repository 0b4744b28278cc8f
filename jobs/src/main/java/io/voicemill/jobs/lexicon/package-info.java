/** Lexicons of a run: where they are read from, and how proposals get into them. */
package io.voicemill.jobs.lexicon;
