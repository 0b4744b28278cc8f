package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the gateway's request log.
 *
 * @param time when the request's head had come in
 * @param status what the client was answered; 0 if the connection was closed without an answer
 * @param took until the answer began
 * @param fault what the gateway did to it
 */
public record S3Exchange(
    Instant time, S3Request request, int status, Duration took, Optional<Fault.Kind> fault) {

  public S3Exchange {
    requireNonNull(time, "time is null");
    requireNonNull(request, "request is null");
    requireNonNull(took, "took is null");
    requireNonNull(fault, "fault is null");
  }
}
