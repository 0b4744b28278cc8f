package io.voicemill.runtime.text.pinyin;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phonemes of Mandarin syllables in the alphabet of misaki, as Kokoro was trained on them: IPA
 * with the tone as an arrow behind the vowel.
 */
public final class PinyinPhonemes {
  private static final String NO_INITIAL = "-";
  private static final String TONE_PLACE = "*";
  private static final List<String> TONES = List.of("→", "↗", "↓", "↘", "");
  private static final Map<String, Forms> FORMS = read();

  private PinyinPhonemes() {}

  /** Whether Mandarin has this syllable in some tone. */
  public static boolean exists(String base) {
    return FORMS.containsKey(base);
  }

  /**
   * The phonemes of a syllable.
   *
   * @throws IllegalArgumentException for a syllable that Mandarin does not have
   */
  public static String of(Syllable syllable) {
    return toned(forms(syllable).plain(), syllable);
  }

  /**
   * The phonemes of a syllable with an r-coloured final, as in {@code huar1}.
   *
   * @throws IllegalArgumentException for a syllable that Mandarin does not have
   */
  public static String coloured(Syllable syllable) {
    return toned(forms(syllable).coloured(), syllable);
  }

  private static Forms forms(Syllable syllable) {
    Forms forms = FORMS.get(syllable.base());
    if (forms == null) {
      throw new IllegalArgumentException("No Mandarin syllable: " + syllable.base());
    }
    return forms;
  }

  private static String toned(String phonemes, Syllable syllable) {
    return phonemes.replace(TONE_PLACE, TONES.get(syllable.tone() - 1));
  }

  private static Map<String, Forms> read() {
    Map<String, String> initials = TabSeparated.map(PinyinPhonemes.class, "initials.tsv");
    Map<String, Forms> forms = new HashMap<>();
    for (List<String> row : TabSeparated.rows(PinyinPhonemes.class, "finals.tsv", 4)) {
      for (String initial : row.get(3).split(" ", -1)) {
        String start = initials.get(initial);
        String written = initial.equals(NO_INITIAL) ? row.get(0) : initial + row.get(0);
        if (start == null
            || forms.put(written, new Forms(start + row.get(1), start + row.get(2))) != null) {
          throw new IllegalStateException("Table finals.tsv is wrong at " + written + ".");
        }
      }
    }
    return Map.copyOf(forms);
  }

  private record Forms(String plain, String coloured) {}
}
