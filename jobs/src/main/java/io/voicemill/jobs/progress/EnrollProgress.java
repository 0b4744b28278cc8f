package io.voicemill.jobs.progress;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment of an enrolment.
 *
 * @param done speakers with an outcome
 * @param total all speakers
 * @param refused speakers among {@code done}
 * @param elapsed wall time since the first one was begun
 */
public record EnrollProgress(long done, long total, long refused, Duration elapsed)
    implements Progress {

  public EnrollProgress {
    requireNonNull(elapsed, "elapsed is null");
    if (done < 0 || done > total || refused < 0) {
      throw new IllegalArgumentException(
          "not 0 <= refused, 0 <= done <= total: %d, %d, %d".formatted(refused, done, total));
    }
  }

  @Override
  public String title() {
    return "speakers %d/%d".formatted(done, total);
  }

  @Override
  public double fraction() {
    return total == 0 ? 1 : done / (double) total;
  }

  @Override
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    if (done < total) {
      facts.add(TimeLeft.of(fraction(), elapsed));
    }
    if (refused > 0) {
      facts.add("%d refused".formatted(refused));
    }
    return facts;
  }
}
