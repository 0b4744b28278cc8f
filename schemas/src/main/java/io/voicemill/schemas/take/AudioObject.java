package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

/**
 * The audio of a take as it was written.
 *
 * @param sha256 of the whole object, in hexadecimal
 * @param sampleRate in hertz
 * @param samples a channel
 */
public record AudioObject(String uri, String sha256, String format, int sampleRate, long samples) {

  public AudioObject {
    requireNonNull(uri, "uri is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(format, "format is null");
  }

  public double seconds() {
    return samples / (double) sampleRate;
  }
}
