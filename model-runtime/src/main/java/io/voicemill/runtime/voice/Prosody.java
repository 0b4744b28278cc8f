package io.voicemill.runtime.voice;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A move away from a voice's neutral prosody: the same move on every voice.
 *
 * @param example a recording whose melody is put in the place of the voice's own
 */
public record Prosody(
    Melody melody, Tempo tempo, Phonation phonation, Optional<ProsodyExample> example) {

  /** No change. */
  public static final Prosody NEUTRAL =
      new Prosody(Melody.NEUTRAL, Tempo.NEUTRAL, Phonation.NEUTRAL, Optional.empty());

  /**
   * F0.
   *
   * @param semitones up or down
   * @param range factor on the distance of log F0 from its median
   * @param slope semitones from the beginning of a clause to its end, around its middle
   * @param tremor depth of a tremor, in semitones
   */
  public record Melody(double semitones, double range, double slope, double tremor) {
    public static final Melody NEUTRAL = new Melody(0, 1, 0, 0);
  }

  /**
   * Time. Pauses that the text demands keep their length.
   *
   * @param rate factor on the speed of the whole line; without effect where a length was asked for
   * @param pauses factor on the pauses that the text does not demand, against the sound; the line's
   *     length is not changed by it
   */
  public record Tempo(double rate, double pauses) {
    public static final Tempo NEUTRAL = new Tempo(1, 1);
  }

  /**
   * The voice's sound.
   *
   * @param gain in decibels
   * @param tilt decibels at 4 kHz against 500 Hz; above 0 is tense, below is lax
   * @param breath noise in the voice's own spectrum above 2 kHz, 0..1
   */
  public record Phonation(double gain, double tilt, double breath) {
    public static final Phonation NEUTRAL = new Phonation(0, 0, 0);
  }

  public Prosody {
    requireNonNull(melody, "melody is null");
    requireNonNull(tempo, "tempo is null");
    requireNonNull(phonation, "phonation is null");
    requireNonNull(example, "example is null");
  }

  /** The same with another melody and nothing else. */
  public static Prosody of(Melody melody) {
    return new Prosody(melody, Tempo.NEUTRAL, Phonation.NEUTRAL, Optional.empty());
  }
}
