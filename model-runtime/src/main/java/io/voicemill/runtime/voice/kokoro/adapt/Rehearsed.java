package io.voicemill.runtime.voice.kokoro.adapt;

import io.voicemill.runtime.audio.LevelRange;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.SoundingTime;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.voice.RecordedLine;
import io.voicemill.runtime.voice.RecordedSound;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Recordings beside takes of the same words.
 *
 * @param recordings as the speaker said them
 * @param lines as the voice says them
 */
record Rehearsed(List<Waveform> recordings, List<RecordedLine> lines) {

  /** All sounds. */
  List<RecordedSound> sounds() {
    return lines.stream().flatMap(line -> line.sounds().stream()).toList();
  }

  /** Mean logarithm of how long the recordings sound over the takes; empty if nothing sounds. */
  OptionalDouble pace() {
    return ratio(SoundingTime::seconds);
  }

  /** Mean logarithm of the recordings' F0 range over the takes'; empty if it is nowhere known. */
  OptionalDouble f0Range() {
    return ratio(audio -> PitchTrack.of(audio).rangeSemitones());
  }

  /** Mean logarithm of the recordings' level range over the takes'; empty if nowhere known. */
  OptionalDouble levelRange() {
    return ratio(LevelRange::of);
  }

  /** Mean cosine of the takes to a voice. */
  double similarity(SpeakerEncoder encoder, float[] voice) {
    return lines.stream()
        .mapToDouble(line -> Cosine.between(encoder.embed(line.take()), voice))
        .average()
        .orElseThrow();
  }

  private OptionalDouble ratio(Function<Waveform, OptionalDouble> measure) {
    List<Double> logs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OptionalDouble recorded = measure.apply(recordings.get(i));
      OptionalDouble spoken = measure.apply(lines.get(i).take());
      if (recorded.orElse(0) > 0 && spoken.orElse(0) > 0) {
        logs.add(Math.log(recorded.getAsDouble() / spoken.getAsDouble()));
      }
    }
    return logs.stream().mapToDouble(Double::doubleValue).average();
  }
}
