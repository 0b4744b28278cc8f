package io.voicemill.runtime.audio;

/** Levels relative to full scale. */
public final class Decibels {
  /** What silence is given as, in dBFS; no level is lower. */
  public static final double FLOOR = -120;

  private Decibels() {}

  /** The level of an amplitude, in dBFS: 20 log10(amplitude), at least {@link #FLOOR}. */
  public static double ofAmplitude(double amplitude) {
    return Math.max(FLOOR, 20 * Math.log10(amplitude));
  }

  /** The amplitude of a level in dBFS. */
  public static double toAmplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }
}
