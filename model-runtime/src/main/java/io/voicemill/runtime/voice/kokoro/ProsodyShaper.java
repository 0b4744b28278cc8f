package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.Prosody;
import java.util.List;

/** Moves the curves of a line away from neutral. */
final class ProsodyShaper {

  private ProsodyShaper() {}

  /**
   * Changes the curves of all clauses of a line in place; neutral prosody changes nothing.
   *
   * @param phrases of each clause
   */
  static void apply(Prosody prosody, List<Curves> line, List<List<Phrase>> phrases) {
    if (!prosody.melody().equals(Prosody.Melody.NEUTRAL)) {
      MelodyMove.apply(prosody.melody(), line, phrases);
    }
  }
}
