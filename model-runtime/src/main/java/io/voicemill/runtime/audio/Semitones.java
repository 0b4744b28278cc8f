package io.voicemill.runtime.audio;

/** Musical intervals: 12 semitones are an octave, a factor of 2 on F0. */
public final class Semitones {

  private Semitones() {}

  /** From one F0 to another; above 0 is up. */
  public static double between(double fromHertz, double toHertz) {
    return 12 * Math.log(toHertz / fromHertz) / Math.log(2);
  }

  /** The factor on F0. */
  public static double toFactor(double semitones) {
    return Math.pow(2, semitones / 12);
  }
}
