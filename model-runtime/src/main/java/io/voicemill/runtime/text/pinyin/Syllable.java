package io.voicemill.runtime.text.pinyin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One syllable of Hanyu Pinyin.
 *
 * @param base its letters without a tone, ü as v: {@code zhang}, {@code lv}
 * @param tone 1 to 4, or 5 for the neutral tone
 */
public record Syllable(String base, int tone) {

  /** The tone of a syllable without one. */
  public static final int NEUTRAL = 5;

  /** The ending of an r-coloured syllable, written {@code r5}. */
  public static final Syllable R = new Syllable("r", NEUTRAL);

  public Syllable {
    requireNonNull(base, "base is null");
    if (tone < 1 || tone > NEUTRAL) {
      throw new IllegalArgumentException("A tone is 1 to 5, this one is " + tone + ".");
    }
  }

  /**
   * Reads the form {@code zhang3}.
   *
   * @return empty for anything else, also for a syllable that Mandarin does not have
   */
  public static Optional<Syllable> find(String numbered) {
    int last = numbered.length() - 1;
    if (last < 1 || numbered.charAt(last) < '1' || numbered.charAt(last) > '5') {
      return Optional.empty();
    }
    String base = numbered.substring(0, last);
    if (!base.equals(R.base()) && !PinyinPhonemes.exists(base)) {
      return Optional.empty();
    }
    return Optional.of(new Syllable(base, numbered.charAt(last) - '0'));
  }

  /** Reads the form {@code zhang3} of a syllable that Mandarin has. */
  public static Syllable of(String numbered) {
    return find(numbered)
        .orElseThrow(() -> new IllegalArgumentException("No Mandarin syllable: " + numbered));
  }

  /** The same syllable in another tone. */
  public Syllable withTone(int other) {
    return other == tone ? this : new Syllable(base, other);
  }

  /** The form {@code zhang3}. */
  @Override
  public String toString() {
    return base + tone;
  }
}
