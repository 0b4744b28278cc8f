package io.voicemill.runtime.emotion.sound;

/** Ranges of prosody in which words stay intelligible and a voice stays itself. */
enum SoundRanges {
  SEMITONES(-4, 5),
  RANGE(.4, 1.9),
  SLOPE(-4, 4),
  TREMOR(0, 1),
  GAIN(-8, 6),
  TILT(-9, 9),
  BREATH(0, 1),
  RATE(.75, 1.35),
  PAUSES(.5, 2.5);

  private final double least;
  private final double most;

  SoundRanges(double least, double most) {
    this.least = least;
    this.most = most;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  double clamp(double value) {
    return Math.min(most, Math.max(least, value)) + 0.0;
  }
}
