package io.voicemill.jobs.servers;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults one phase after the other; after the last one, none. */
final class FaultSchedule {

  private final Clock clock;
  private final Random random;
  private final List<Fault> phases;
  private final Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);
  private int phase;
  private int seen;
  private Instant begun;

  FaultSchedule(Clock clock, long seed, List<Fault> phases) {
    this.clock = clock;
    this.random = new Random(seed);
    this.phases = List.copyOf(phases);
  }

  /** What happens to this request: with the same seed, the same to the n-th of them. */
  synchronized Optional<Fault> next(S3Request request) {
    while (phase < phases.size()) {
      Fault fault = phases.get(phase);
      if (isOver(fault)) {
        phase++;
        seen = 0;
        begun = null;
        continue;
      }
      if (!fault.only().test(request)) {
        return Optional.empty();
      }
      if (begun == null) {
        begun = clock.instant();
      }
      seen++;
      if (fault.kind() == Fault.Kind.NONE || random.nextDouble() >= fault.fraction()) {
        return Optional.empty();
      }
      counts.merge(fault.kind(), 1, Integer::sum);
      return Optional.of(fault);
    }
    return Optional.empty();
  }

  synchronized int count(Fault.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Whether every phase is over. */
  synchronized boolean isOver() {
    return phase == phases.size() || (phase == phases.size() - 1 && isOver(phases.get(phase)));
  }

  private boolean isOver(Fault fault) {
    return fault.requests().filter(limit -> seen >= limit).isPresent()
        || (begun != null
            && fault
                .time()
                .filter(limit -> !clock.instant().isBefore(begun.plus(limit)))
                .isPresent());
  }
}
