package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.Accent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns phonemes that a writer gives, in IPA or in misaki's alphabet, into misaki's. */
public final class IpaNotation {
  private static final List<Map.Entry<String, String>> BOTH =
      List.of(
          Map.entry("\u0361", ""),
          Map.entry("\u035C", ""),
          Map.entry("aɪ", "I"),
          Map.entry("aʊ", "W"),
          Map.entry("eɪ", "A"),
          Map.entry("ɔɪ", "Y"),
          Map.entry("tʃ", "ʧ"),
          Map.entry("dʒ", "ʤ"),
          Map.entry("'", "ˈ"),
          Map.entry("e", "ɛ"),
          Map.entry("x", "k"),
          Map.entry("ʍ", "w"),
          Map.entry("ɫ", "l"),
          Map.entry("l̩", "ᵊl"),
          Map.entry("n̩", "ᵊn"),
          Map.entry("m̩", "ᵊm"));
  private static final List<Map.Entry<String, String>> AMERICAN =
      List.of(
          Map.entry("oʊ", "O"),
          Map.entry("əʊ", "O"),
          Map.entry("ɝ", "ɜɹ"),
          Map.entry("ɚ", "əɹ"),
          Map.entry("ɜː", "ɜɹ"),
          Map.entry("ɒ", "ɑ"),
          Map.entry("o", "ɔ"),
          Map.entry("ː", ""),
          Map.entry("Q", "O"));
  private static final List<Map.Entry<String, String>> BRITISH =
      List.of(
          Map.entry("əʊ", "Q"),
          Map.entry("oʊ", "Q"),
          Map.entry("ɝ", "ɜː"),
          Map.entry("ɚ", "ə"),
          Map.entry("ɛə", "ɛː"),
          Map.entry("o", "ɔ"),
          Map.entry("æ", "a"),
          Map.entry("O", "Q"));

  private IpaNotation() {}

  /**
   * The words that the notation speaks.
   *
   * @param notation words parted by spaces
   * @return audible words only
   */
  public static List<String> words(String notation, Accent accent) {
    List<String> words = new ArrayList<>();
    for (String word : notation.strip().split("\\s+", -1)) {
      String phonemes = Phonemes.forVoice(convert(word, accent));
      if (Phonemes.audible(phonemes)) {
        words.add(phonemes);
      }
    }
    return words;
  }

  private static String convert(String word, Accent accent) {
    String phonemes = word;
    for (Map.Entry<String, String> replacement : BOTH) {
      phonemes = phonemes.replace(replacement.getKey(), replacement.getValue());
    }
    for (Map.Entry<String, String> replacement : accent == Accent.GB ? BRITISH : AMERICAN) {
      phonemes = phonemes.replace(replacement.getKey(), replacement.getValue());
    }
    return phonemes;
  }
}
