package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What made a take, where and when.
 *
 * @param bundle identifier and content hash of the voice model
 * @param device what was really used, for example {@code cpu} or {@code cuda:0}
 */
public record Origin(
    String bundle,
    String device,
    String host,
    double synthesisSeconds,
    double recognitionSeconds,
    Instant createdAt) {

  public Origin {
    requireNonNull(bundle, "bundle is null");
    requireNonNull(device, "device is null");
    requireNonNull(host, "host is null");
    requireNonNull(createdAt, "createdAt is null");
  }
}
