package io.voicemill.runtime.voice.kokoro;

/**
 * What a change of length costs one part of a line: the square of its distance from its natural
 * length, over twice how easily it yields. A part that yields by its distance from its least length
 * is shortened as Klatt's rule has it, {@code (natural - least) x share + least}.
 *
 * @param natural length in fractions of a frame, within half a frame of {@code frames}
 * @param frames that it has by itself
 * @param shortening how easily it is shortened, above 0
 * @param lengthening how easily it is lengthened, above 0
 * @param least frames that it keeps while all the others can give
 * @param fewest frames that it can have at all
 */
record Elastic(
    double natural, int frames, double shortening, double lengthening, int least, int fewest) {
  private static final double UNDER_LEAST = 1e9;
  private static final double LEAST_EASE = .05;

  Elastic {
    natural = Math.max(frames - .5, Math.min(frames + .5, natural));
    shortening = Math.max(LEAST_EASE, shortening);
    lengthening = Math.max(LEAST_EASE, lengthening);
    least = Math.min(frames, Math.max(least, fewest));
    if (fewest < 0 || fewest > frames) {
      throw new IllegalArgumentException("at least " + fewest + " frames of " + frames);
    }
  }

  /** What one frame more than so many costs; grows with every frame. */
  double costOfOneMore(int now) {
    double distance = now + .5 - natural;
    return distance / (distance > 0 ? lengthening : shortening);
  }

  /**
   * What one frame less than so many costs; grows with every frame. Under the least length it costs
   * more than anything above one.
   */
  double costOfOneLess(int now) {
    if (now <= least) {
      return UNDER_LEAST * (1 + (least - now + .5) / least);
    }
    return -costOfOneMore(now - 1);
  }
}
