package io.voicemill.runtime.speaker.ge2e;

/**
 * The stretches of a mel spectrogram that are embedded one by one: 160 frames every 77 frames.
 *
 * @param count how many
 */
record Partials(int count) {
  static final int FRAMES = 160;
  static final int STEP = 77;
  static final int HOP = 160;

  private static final double LEAST_COVERAGE = .75;

  /** The partials of so many samples; the last one counts only if audio covers 75 % of it. */
  static Partials of(int samples) {
    int frames = samples / HOP + 1;
    int count = 1 + Math.max(0, frames - FRAMES + STEP) / STEP;
    int start = (count - 1) * STEP * HOP;
    double coverage = (samples - start) / (double) (FRAMES * HOP);
    return new Partials(count > 1 && coverage < LEAST_COVERAGE ? count - 1 : count);
  }

  /** Samples that they span; audio that is shorter is followed by silence. */
  int samples() {
    return ((count - 1) * STEP + FRAMES) * HOP;
  }
}
