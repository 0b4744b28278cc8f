package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goes wrong with requests, to which of them, and for how long: one phase of a schedule.
 *
 * @param fraction of the requests in 0..1 that it happens to
 * @param delay before anything else, for {@link Kind#HANG}
 * @param requests after which the phase ends, counting those that it spares
 * @param time after which the phase ends, from its first request
 * @param only the requests that the phase is about; others pass and are not counted
 */
public record Fault(
    Kind kind,
    double fraction,
    Duration delay,
    Optional<Integer> requests,
    Optional<Duration> time,
    Predicate<S3Request> only) {

  /** The ways in which a server lets its clients down. */
  public enum Kind {
    /** Answers 503 SlowDown. */
    SLOW_DOWN,
    /** Says nothing for a while, then serves the request. */
    HANG,
    /** Closes the connection without an answer. */
    CLOSE,
    /** Does as it should: a pause between phases. */
    NONE
  }

  public Fault {
    requireNonNull(kind, "kind is null");
    requireNonNull(delay, "delay is null");
    requireNonNull(requests, "requests is null");
    requireNonNull(time, "time is null");
    requireNonNull(only, "only is null");
  }

  /** 503 to a fraction of the requests, chosen by the schedule's seed. */
  public static Fault slowDown(double fraction) {
    return of(Kind.SLOW_DOWN, fraction, Duration.ZERO);
  }

  /** Silence before each answer. */
  public static Fault hang(Duration delay) {
    return of(Kind.HANG, 1, delay);
  }

  /** No answer. */
  public static Fault close() {
    return of(Kind.CLOSE, 1, Duration.ZERO);
  }

  /** Nothing wrong. */
  public static Fault none() {
    return of(Kind.NONE, 1, Duration.ZERO);
  }

  /** This phase for so many requests. */
  public Fault forRequests(int count) {
    return new Fault(kind, fraction, delay, Optional.of(count), time, only);
  }

  /** This phase for so long. */
  public Fault forTime(Duration limit) {
    return new Fault(kind, fraction, delay, requests, Optional.of(limit), only);
  }

  /** This phase about some requests only. */
  public Fault only(Predicate<S3Request> some) {
    return new Fault(kind, fraction, delay, requests, time, some);
  }

  private static Fault of(Kind kind, double fraction, Duration delay) {
    return new Fault(kind, fraction, delay, Optional.empty(), Optional.empty(), request -> true);
  }
}
