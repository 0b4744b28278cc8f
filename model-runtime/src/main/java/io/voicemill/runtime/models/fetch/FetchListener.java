package io.voicemill.runtime.models.fetch;

import java.nio.file.Path;

/** Is told how far a fetch has come, on the thread that fetches. */
public interface FetchListener {

  /** Another process fetches into the same folder; this one waits until it has ended. */
  void waiting(Path home);

  /** A step of one bundle begins. */
  void step(FetchStep step);
}
