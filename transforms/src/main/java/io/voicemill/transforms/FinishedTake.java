package io.voicemill.transforms;

import static java.util.Objects.requireNonNull;

/**
 * A take on its way to the output.
 *
 * @param path below the output, for example {@code audio/book/l1.wav}
 * @param format of the audio, as the script table names it
 * @param sha256 of the encoded audio, in hexadecimal
 * @param json its row of the takes table
 */
public record FinishedTake(
    String takeId,
    String lineId,
    String path,
    String format,
    byte[] encoded,
    String sha256,
    String json) {

  public FinishedTake {
    requireNonNull(takeId, "takeId is null");
    requireNonNull(lineId, "lineId is null");
    requireNonNull(path, "path is null");
    requireNonNull(format, "format is null");
    requireNonNull(encoded, "encoded is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(json, "json is null");
  }
}
