package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.reading.ReadingDoubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The readings of a line that are in doubt, and what has been tried to repair them. */
final class ReadingRepairs {
  private final List<ReadingDoubt> doubts;
  private final Map<ReadingDoubt, Set<Respelling.Manner>> tried = new HashMap<>();
  private final List<Respelling.Change> settled = new ArrayList<>();

  ReadingRepairs(List<ReadingDoubt> doubts) {
    this.doubts = List.copyOf(doubts);
  }

  /** What has helped; every later attempt keeps it. */
  Respelling settled() {
    return new Respelling(settled);
  }

  /**
   * What to write otherwise next, beside what has helped; empty if all has been tried.
   *
   * @param writable whether a respelling can be read
   */
  Optional<Respelling> next(Predicate<Respelling> writable) {
    while (true) {
      List<Respelling.Change> untried =
          doubts.stream().filter(this::isOpen).flatMap(this::untried).toList();
      if (untried.isEmpty()) {
        return Optional.empty();
      }
      untried.forEach(
          change ->
              tried
                  .computeIfAbsent(change.doubt(), each -> EnumSet.noneOf(Respelling.Manner.class))
                  .add(change.manner()));
      Respelling next = new Respelling(Stream.concat(settled.stream(), untried.stream()).toList());
      if (writable.test(next)) {
        return Optional.of(next);
      }
    }
  }

  /**
   * Notes which changes of an attempt can be heard.
   *
   * @return the doubts that it settles
   */
  List<ReadingDoubt> settle(Respelling attempt, Predicate<ReadingDoubt> healed) {
    requireNonNull(healed, "healed is null");
    List<Respelling.Change> helped =
        attempt.changes().stream()
            .filter(change -> isOpen(change.doubt()))
            .filter(change -> healed.test(change.doubt()))
            .toList();
    settled.addAll(helped);
    return helped.stream().map(Respelling.Change::doubt).toList();
  }

  /** The doubts that a take with this respelling leaves. */
  List<ReadingDoubt> left(Respelling respelling) {
    return doubts.stream()
        .filter(
            doubt ->
                settled.stream()
                    .noneMatch(
                        change ->
                            change.doubt().equals(doubt) && respelling.changes().contains(change)))
        .toList();
  }

  private boolean isOpen(ReadingDoubt doubt) {
    return settled.stream().noneMatch(change -> change.doubt().equals(doubt));
  }

  private Stream<Respelling.Change> untried(ReadingDoubt doubt) {
    Set<Respelling.Manner> already = tried.getOrDefault(doubt, Set.of());
    if (!already.contains(Respelling.Manner.ANNOTATION)) {
      return Stream.of(new Respelling.Change(doubt, Respelling.Manner.ANNOTATION));
    }
    boolean homophone =
        !already.contains(Respelling.Manner.HOMOPHONE) && Respelling.hasHomophone(doubt);
    return homophone
        ? Stream.of(new Respelling.Change(doubt, Respelling.Manner.HOMOPHONE))
        : Stream.empty();
  }
}
