package io.voicemill.runtime.audio.decode;

/**
 * How much of a file is read. What lies behind a limit is left out, and the recording says so.
 *
 * @param seconds the longest audio
 * @param bytes the most bytes that are read from the file, those read twice counted twice
 */
public record DecodeLimits(double seconds, long bytes) {

  /** Ten minutes, 1 GiB. */
  public static final DecodeLimits DEFAULT = new DecodeLimits(600, 1L << 30);

  private static final double LONGEST_SECONDS = 3600;

  public DecodeLimits {
    if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
      throw new IllegalArgumentException("seconds is not within 0..3600: " + seconds);
    }
    if (bytes <= 0) {
      throw new IllegalArgumentException("bytes is not positive: " + bytes);
    }
  }
}
