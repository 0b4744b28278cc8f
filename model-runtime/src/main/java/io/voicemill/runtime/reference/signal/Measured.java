package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;
import java.util.OptionalDouble;

/** The report of a recording that holds nothing to measure. */
final class Measured {

  private Measured() {}

  static SignalReport nothing(Waveform audio, long notFinite, boolean truncated, double peak) {
    OptionalDouble unknown = OptionalDouble.empty();
    return new SignalReport(
        audio.seconds(),
        audio.sampleRate(),
        notFinite,
        truncated,
        peak,
        List.of(),
        unknown,
        0,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown);
  }
}
