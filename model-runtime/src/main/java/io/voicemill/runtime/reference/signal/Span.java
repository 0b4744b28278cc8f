package io.voicemill.runtime.reference.signal;

/**
 * A stretch of a recording.
 *
 * @param start in seconds
 * @param end in seconds, not before the start
 */
public record Span(double start, double end) {

  public Span {
    if (!(end >= start)) {
      throw new IllegalArgumentException("end is before start: " + start + ".." + end);
    }
  }

  /** Its length. */
  public double seconds() {
    return end - start;
  }
}
