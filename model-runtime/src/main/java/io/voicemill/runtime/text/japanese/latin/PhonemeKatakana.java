package io.voicemill.runtime.text.japanese.latin;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English phonemes (misaki's alphabet) in katakana, as Japanese borrows words: a vowel behind each
 * consonant that has none, ッ before a last stop behind a short vowel, ー for long vowels.
 */
final class PhonemeKatakana {
  private static final List<List<String>> SPELLINGS =
      TabSeparated.rows(PhonemeKatakana.class, "respelling.tsv", 2);
  private static final Map<String, String> SYLLABLES =
      TabSeparated.map(PhonemeKatakana.class, "syllables.tsv");
  private static final Pattern STRESS = Pattern.compile("[ˈˌʔ̃ ]");
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=[ptkbdgcjsrmnhfvzwyl\\[A-Z][aiueo])([ptkdgcjS])(?=N?$)");
  private static final Pattern FIRST_VOWEL = Pattern.compile("[aeio]");
  private static final Pattern REDUCED_FIRST =
      Pattern.compile("^([^aeiouæɑɒɔəɛɜɪʊʌɐᵻAIOQWY]*)ə(?=[^ɹː]..)");
  private static final int LONGEST = 3;

  private PhonemeKatakana() {}

  /**
   * The katakana of a word.
   *
   * @param phonemes of the word
   * @param spelling of the word, which tells computer from data
   */
  static String of(String phonemes, String spelling) {
    String sounds = STRESS.matcher(phonemes).replaceAll("");
    if (spelling.matches("(?i).*(?:[aeiou]r|re|[aeo]rs|ures?)")) {
      sounds = sounds.replaceFirst("(?:ə|ᵊ)ɹ?(z?)$", "ɜː$1");
    }
    Matcher vowel = FIRST_VOWEL.matcher(spelling);
    if (vowel.find()) {
      sounds = REDUCED_FIRST.matcher(sounds).replaceFirst("$1" + vowel.group());
    }
    for (List<String> row : SPELLINGS) {
      sounds = sounds.replaceAll(row.get(0), row.get(1));
    }
    sounds = DOUBLED.matcher(sounds).replaceAll("Q$1");
    StringBuilder katakana = new StringBuilder();
    for (int i = 0; i < sounds.length(); ) {
      int length = syllable(sounds, i);
      katakana.append(length == 0 ? "" : SYLLABLES.get(sounds.substring(i, i + length)));
      i += Math.max(1, length);
    }
    return katakana.toString();
  }

  private static int syllable(String sounds, int at) {
    for (int length = Math.min(LONGEST, sounds.length() - at); length > 0; length--) {
      if (SYLLABLES.containsKey(sounds.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
