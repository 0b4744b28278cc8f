package io.voicemill.jobs.source;

/** What becomes of a table that is already where a new one shall be written. */
public enum ExistingTable {
  /** It stays, and writing fails. */
  KEEP,
  /** It is replaced once the new one is complete. */
  REPLACE
}
