package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.reading.Rehearsal;
import io.voicemill.runtime.text.SpokenText;

/** A rehearsal whose time is counted. */
record TimedRehearsal(Rehearsal rehearsal, Clock clock) implements Rehearsal {

  TimedRehearsal {
    requireNonNull(rehearsal, "rehearsal is null");
    requireNonNull(clock, "clock is null");
  }

  @Override
  public SpokenText read(String text) {
    return rehearsal.read(text);
  }

  @Override
  public Waveform speak(SpokenText text) {
    return clock.time(() -> rehearsal.speak(text));
  }

  @Override
  public Rehearsal ofPart() {
    return new TimedRehearsal(rehearsal.ofPart(), clock);
  }
}
