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
 * @param respelling how its text differs from the one that was given
 */
record Attempt(
    String repair, long seed, int longestClause, DurationRequest duration, Respelling respelling) {

  Attempt {
    requireNonNull(repair, "repair is null");
    requireNonNull(duration, "duration is null");
    requireNonNull(respelling, "respelling is null");
  }
}
