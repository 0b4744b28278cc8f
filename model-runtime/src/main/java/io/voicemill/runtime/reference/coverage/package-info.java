/**
 * Which sounds and which kinds of sentences a speaker's recordings hold, and what to record next.
 */
package io.voicemill.runtime.reference.coverage;
