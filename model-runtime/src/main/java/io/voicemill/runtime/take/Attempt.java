package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.DurationRequest;

/**
 * One way to speak a line.
 *
 * @param repair what differs from the first attempt, as the takes table names it
 * @param seed another one gives another take
 * @param longestClause most phonemes in one pass of the model
 * @param duration how long it shall take
 */
record Attempt(String repair, long seed, int longestClause, DurationRequest duration) {

  Attempt {
    requireNonNull(repair, "repair is null");
    requireNonNull(duration, "duration is null");
  }
}
