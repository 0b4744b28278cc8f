package io.voicemill.jobs.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A moment of work in steps of unknown length, like a fetch.
 *
 * @param subject what is worked on
 * @param text what is done now
 * @param done steps that are behind it
 * @param total all steps
 */
public record StepProgress(String subject, String text, long done, long total) implements Progress {

  public StepProgress {
    requireNonNull(subject, "subject is null");
    requireNonNull(text, "text is null");
    if (done < 0 || done > total) {
      throw new IllegalArgumentException("not 0 <= done <= total: %d, %d".formatted(done, total));
    }
  }

  @Override
  public String title() {
    return subject;
  }

  @Override
  public double fraction() {
    return total == 0 ? 1 : done / (double) total;
  }

  @Override
  public List<String> facts() {
    return List.of(text);
  }
}
