package io.voicemill.schemas.script;

/** How long a line shall take. */
public sealed interface DurationRequest {

  /** Tokens of {@code duration_tokens} in one second. */
  int TOKENS_PER_SECOND = 80;

  /** As long as the voice takes by itself. */
  record Natural() implements DurationRequest {}

  /**
   * A multiple of the natural length.
   *
   * @param ratio .5 to 2
   */
  record Ratio(double ratio) implements DurationRequest {}

  /**
   * A length on the clock.
   *
   * @param seconds above 0
   */
  record Seconds(double seconds) implements DurationRequest {}
}
