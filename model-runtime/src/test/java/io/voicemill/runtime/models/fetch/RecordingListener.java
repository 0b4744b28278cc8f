package io.voicemill.runtime.models.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears. */
final class RecordingListener implements FetchListener {
  private final List<FetchStep> steps = new ArrayList<>();

  @Override
  public void waiting(Path home) {}

  @Override
  public void step(FetchStep step) {
    steps.add(step);
  }

  List<FetchStep> steps() {
    return List.copyOf(steps);
  }
}
