package io.voicemill.runtime.speaker.spectral;

/** The part of the spectrum that voices are compared in. */
public enum SpectralBand {
  /** 100 to 7,000 Hz, for recordings with 16 kHz or more. */
  WIDE(7_000),
  /** 100 to 3,800 Hz, where one of the recordings has 8 kHz. */
  TELEPHONE(3_800);

  static final double LOWEST_HERTZ = 100;

  private final double highestHertz;

  SpectralBand(double highestHertz) {
    this.highestHertz = highestHertz;
  }

  double highestHertz() {
    return highestHertz;
  }
}
