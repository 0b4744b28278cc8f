package io.voicemill.jobs.kafka;

/** Which messages of a topic are read. */
public enum Arrivals {
  /** Those that are there now. */
  UNTIL_NOW,
  /** Those that are there now, and all that come. */
  ON_AND_ON
}
