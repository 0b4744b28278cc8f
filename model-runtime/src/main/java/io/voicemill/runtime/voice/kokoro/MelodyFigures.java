package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Percentiles;
import io.voicemill.runtime.audio.Semitones;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * F0 of a line over its voiced values.
 *
 * @param median in hertz; empty if nothing is voiced
 * @param rangeSemitones from the 10th to the 90th percentile
 */
record MelodyFigures(OptionalDouble median, OptionalDouble rangeSemitones) {

  static MelodyFigures of(List<Curves> line) {
    double[] voiced =
        line.stream()
            .map(Curves::f0)
            .flatMapToDouble(f0 -> IntStream.range(0, f0.length).mapToDouble(i -> f0[i]))
            .filter(hertz -> hertz > ProsodyShaper.VOICED_HERTZ)
            .toArray();
    OptionalDouble low = Percentiles.of(voiced, .1, 1);
    OptionalDouble high = Percentiles.of(voiced, .9, 1);
    return new MelodyFigures(
        Percentiles.of(voiced, .5, 1),
        low.isEmpty()
            ? low
            : OptionalDouble.of(Semitones.between(low.getAsDouble(), high.getAsDouble())));
  }
}
