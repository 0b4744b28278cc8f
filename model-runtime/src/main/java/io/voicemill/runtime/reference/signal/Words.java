package io.voicemill.runtime.reference.signal;

import java.util.Locale;

/** Figures in sentences. */
final class Words {

  private Words() {}

  /** A sentence with its figures in it. */
  static String say(String sentence, Object... figures) {
    return String.format(Locale.ROOT, sentence, figures);
  }

  /** A share in per cent, with one digit behind the point where it is small. */
  static String percent(double share) {
    return say(share < .1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
