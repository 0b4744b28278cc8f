package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestFaultSchedule {

  private static final S3Request GET = new S3Request("GET", "b", "k", Map.of(), "user", Map.of());
  private static final S3Request PUT = new S3Request("PUT", "b", "k", Map.of(), "user", Map.of());

  @Test
  void aFractionFailsAndTheSameSeedFailsTheSame() {
    List<Optional<Fault.Kind>> kinds = kinds(schedule(7, Fault.slowDown(.2)), 1000);

    assertThat(kinds.stream().filter(Optional::isPresent).count()).isBetween(170L, 230L);
    assertThat(kinds(schedule(7, Fault.slowDown(.2)), 1000)).isEqualTo(kinds);
    assertThat(kinds(schedule(8, Fault.slowDown(.2)), 1000)).isNotEqualTo(kinds);
  }

  @Test
  void phasesFollowEachOtherAndAreCounted() {
    FaultSchedule schedule =
        schedule(
            1,
            Fault.slowDown(1).forRequests(2),
            Fault.none().forRequests(1),
            Fault.hang(Duration.ofSeconds(1)).forRequests(1),
            Fault.close().forRequests(2));

    assertThat(schedule.isOver()).isFalse();
    assertThat(kinds(schedule, 7))
        .containsExactly(
            Optional.of(Fault.Kind.SLOW_DOWN),
            Optional.of(Fault.Kind.SLOW_DOWN),
            Optional.empty(),
            Optional.of(Fault.Kind.HANG),
            Optional.of(Fault.Kind.CLOSE),
            Optional.of(Fault.Kind.CLOSE),
            Optional.empty());
    assertThat(schedule.isOver()).isTrue();
    assertThat(schedule.count(Fault.Kind.SLOW_DOWN)).isEqualTo(2);
    assertThat(schedule.count(Fault.Kind.CLOSE)).isEqualTo(2);
  }

  @Test
  void aPhaseEndsAtItsTime() {
    SteppingClock clock = new SteppingClock();
    FaultSchedule schedule =
        new FaultSchedule(clock, 1, List.of(Fault.close().forTime(Duration.ofSeconds(10))));

    assertThat(schedule.next(GET)).isPresent();
    clock.now = clock.now.plusSeconds(9);
    assertThat(schedule.next(GET)).isPresent();
    clock.now = clock.now.plusSeconds(1);
    assertThat(schedule.next(GET)).isEmpty();
    assertThat(schedule.isOver()).isTrue();
  }

  @Test
  void otherRequestsPassUncounted() {
    FaultSchedule schedule =
        schedule(1, Fault.close().only(request -> request.method().equals("PUT")).forRequests(1));

    assertThat(schedule.next(GET)).isEmpty();
    assertThat(schedule.next(PUT)).isPresent();
    assertThat(schedule.next(PUT)).isEmpty();
  }

  private static FaultSchedule schedule(long seed, Fault... phases) {
    return new FaultSchedule(Clock.systemUTC(), seed, List.of(phases));
  }

  private static List<Optional<Fault.Kind>> kinds(FaultSchedule schedule, int requests) {
    return IntStream.range(0, requests)
        .mapToObj(at -> schedule.next(GET).map(Fault::kind))
        .toList();
  }

  private static final class SteppingClock extends Clock {

    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
