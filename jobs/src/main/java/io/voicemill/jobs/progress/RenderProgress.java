package io.voicemill.jobs.progress;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A moment of a rendering.
 *
 * @param done takes that are rendered, whatever their verdict
 * @param total takes that will be rendered
 * @param failed takes among {@code done} that failed
 * @param audioSeconds length of the audio in {@code done}
 * @param elapsed wall time since the first take was begun
 */
public record RenderProgress(
    long done, long total, long failed, double audioSeconds, Duration elapsed) implements Progress {

  public RenderProgress {
    requireNonNull(elapsed, "elapsed is null");
    if (done < 0 || done > total || failed < 0 || failed > done) {
      throw new IllegalArgumentException(
          "not 0 <= failed <= done <= total: %d, %d, %d".formatted(failed, done, total));
    }
  }

  @Override
  public String title() {
    return "takes %d/%d".formatted(done, total);
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
    if (failed > 0) {
      facts.add("%d failed".formatted(failed));
    }
    double seconds = elapsed.toMillis() / 1000.0;
    if (seconds > 0) {
      facts.add(String.format(Locale.ROOT, "%.2f audio s/s", audioSeconds / seconds));
    }
    facts.add(String.format(Locale.ROOT, "%.1f min audio", audioSeconds / 60));
    return facts;
  }
}
