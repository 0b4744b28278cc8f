package io.voicemill.runtime.text.japanese.latin;

import io.voicemill.runtime.text.Scripts;
import java.text.Normalizer;

/** Latin letters without their marks, as words are looked up: Pokémon is Pokemon. */
public final class PlainLatin {
  private static final int ASCII = 0x80;
  private static final String WHOLE = "øØłŁđĐßæÆœŒı";
  private static final String NEAREST = "oOlLdDseEeEi";

  private PlainLatin() {}

  /** The text, character by character; what has no plain letter stays. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (c < ASCII || !Scripts.isLatin(c)) {
      return c;
    }
    char first = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
    int whole = WHOLE.indexOf(c);
    return first < ASCII ? first : whole < 0 ? c : NEAREST.charAt(whole);
  }
}
