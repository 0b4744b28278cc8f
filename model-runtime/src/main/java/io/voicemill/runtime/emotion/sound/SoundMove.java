package io.voicemill.runtime.emotion.sound;

import io.voicemill.runtime.voice.Prosody;
import java.util.List;
import java.util.Optional;

/**
 * A move of prosody on scales on which moves can be added and scaled: factors by their natural
 * logarithm.
 *
 * @param semitones of the F0 level
 * @param logRange of the F0 range
 * @param slope in semitones
 * @param tremor in semitones
 * @param gain in decibels
 * @param tilt in decibels
 * @param breath 0..1
 * @param logRate of the speed
 * @param logPauses of the pauses
 */
record SoundMove(
    double semitones,
    double logRange,
    double slope,
    double tremor,
    double gain,
    double tilt,
    double breath,
    double logRate,
    double logPauses) {

  static final SoundMove NONE = new SoundMove(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Cells of a table row from its second on: factors as factors. */
  static SoundMove of(List<String> row) {
    double[] cells = row.stream().skip(1).limit(9).mapToDouble(Double::parseDouble).toArray();
    return new SoundMove(
        cells[0],
        Math.log(cells[1]),
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        Math.log(cells[7]),
        Math.log(cells[8]));
  }

  SoundMove plus(SoundMove other) {
    return new SoundMove(
        semitones + other.semitones,
        logRange + other.logRange,
        slope + other.slope,
        tremor + other.tremor,
        gain + other.gain,
        tilt + other.tilt,
        breath + other.breath,
        logRate + other.logRate,
        logPauses + other.logPauses);
  }

  SoundMove times(double factor) {
    return new SoundMove(
        factor * semitones,
        factor * logRange,
        factor * slope,
        factor * tremor,
        factor * gain,
        factor * tilt,
        factor * breath,
        factor * logRate,
        factor * logPauses);
  }

  /** Within the ranges in which words stay intelligible. */
  Prosody prosody() {
    return new Prosody(
        new Prosody.Melody(
            SoundRanges.SEMITONES.clamp(semitones),
            SoundRanges.RANGE.clamp(Math.exp(logRange)),
            SoundRanges.SLOPE.clamp(slope),
            SoundRanges.TREMOR.clamp(tremor)),
        new Prosody.Tempo(
            SoundRanges.RATE.clamp(Math.exp(logRate)),
            SoundRanges.PAUSES.clamp(Math.exp(logPauses))),
        new Prosody.Phonation(
            SoundRanges.GAIN.clamp(gain),
            SoundRanges.TILT.clamp(tilt),
            SoundRanges.BREATH.clamp(breath)),
        Optional.empty());
  }
}
