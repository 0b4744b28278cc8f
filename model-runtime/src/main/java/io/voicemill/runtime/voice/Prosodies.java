package io.voicemill.runtime.voice;

import java.util.Optional;

/** Moves between moves. */
public final class Prosodies {

  private Prosodies() {}

  /**
   * A move between two: semitones, decibels and depths linearly, factors by their logarithms. The
   * melody of an example keeps its weight times its move's share; of two examples the one with the
   * larger share stays.
   *
   * @param share of the second move, 0..1
   */
  public static Prosody mix(Prosody first, Prosody second, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is not within 0..1: " + share);
    }
    if (share == 0 || share == 1) {
      return share == 0 ? first : second;
    }
    Prosody.Melody low = first.melody();
    Prosody.Melody high = second.melody();
    return new Prosody(
        new Prosody.Melody(
            between(low.semitones(), high.semitones(), share),
            factor(low.range(), high.range(), share),
            between(low.slope(), high.slope(), share),
            between(low.tremor(), high.tremor(), share)),
        new Prosody.Tempo(
            factor(first.tempo().rate(), second.tempo().rate(), share),
            factor(first.tempo().pauses(), second.tempo().pauses(), share)),
        new Prosody.Phonation(
            between(first.phonation().gain(), second.phonation().gain(), share),
            between(first.phonation().tilt(), second.phonation().tilt(), share),
            between(first.phonation().breath(), second.phonation().breath(), share)),
        example(first.example(), second.example(), share));
  }

  private static Optional<ProsodyExample> example(
      Optional<ProsodyExample> first, Optional<ProsodyExample> second, double share) {
    Optional<ProsodyExample> less = first.map(each -> weighed(each, 1 - share));
    Optional<ProsodyExample> more = second.map(each -> weighed(each, share));
    if (less.isPresent() && more.isPresent()) {
      return less.get().weight() > more.get().weight() ? less : more;
    }
    return less.or(() -> more);
  }

  private static ProsodyExample weighed(ProsodyExample example, double share) {
    return new ProsodyExample(
        example.semitones(), example.levels(), example.articulation(), share * example.weight());
  }

  private static double between(double low, double high, double share) {
    return low + share * (high - low);
  }

  private static double factor(double low, double high, double share) {
    return Math.exp(between(Math.log(low), Math.log(high), share));
  }
}
