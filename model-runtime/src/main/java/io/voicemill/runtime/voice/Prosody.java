package io.voicemill.runtime.voice;

/**
 * A move away from a voice's neutral prosody.
 *
 * @param f0Scale factor on F0
 * @param f0Range factor on the distance of log F0 from its median
 * @param energyOffset added to the energy curve
 */
public record Prosody(double f0Scale, double f0Range, double energyOffset) {

  /** No change. */
  public static final Prosody NEUTRAL = new Prosody(1, 1, 0);
}
