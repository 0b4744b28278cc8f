package io.voicemill.runtime.emotion.sound;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.take.EmotionCheck;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What can be measured on audio alone.
 *
 * @param f0 geometric mean over the voiced frames, in hertz
 * @param range from the 10th to the 90th percentile, in semitones
 * @param seconds of the audio
 * @param loudness in LUFS
 */
record Sound(double f0, double range, double seconds, double loudness) {

  static Sound of(Waveform audio) {
    PitchTrack track = PitchTrack.of(audio);
    double log =
        IntStream.range(0, track.hertz().length)
            .mapToDouble(i -> track.hertz()[i])
            .filter(hertz -> hertz > 0)
            .map(Math::log)
            .average()
            .orElseThrow();
    return new Sound(
        Math.exp(log),
        track.rangeSemitones().orElseThrow(),
        audio.seconds(),
        Loudness.integrated(audio).orElseThrow());
  }

  EmotionCheck.Moves movesTo(Sound other) {
    return new EmotionCheck.Moves(
        OptionalDouble.of(Semitones.between(f0, other.f0)),
        OptionalDouble.of(other.range / range),
        OptionalDouble.of(seconds / other.seconds),
        OptionalDouble.of(other.loudness - loudness));
  }
}
