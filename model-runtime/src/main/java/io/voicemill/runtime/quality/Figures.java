package io.voicemill.runtime.quality;

import java.util.Locale;

/** Figures in reasons: two places, {@code .21}. */
final class Figures {
  private Figures() {}

  static String of(double value) {
    return places(value, 2);
  }

  /** The value against its bar, with as many places as tell them apart. */
  static String against(double value, String relation, double bar) {
    int places = 2;
    while (places < 6 && places(value, places).equals(places(bar, places))) {
      places++;
    }
    return shortened(places(value, places)) + " " + relation + " " + shortened(places(bar, 4));
  }

  private static String shortened(String figure) {
    return figure.replaceFirst("(\\.\\d\\d\\d*?)0+$", "$1");
  }

  private static String places(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value).replaceFirst("^(-?)0\\.", "$1.");
  }
}
