package io.voicemill.runtime.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** English words in the one form in which they are compared, and what they can stand for. */
final class EnglishWords {
  private static final Map<String, String> SAME_SOUND = sameSound();
  private static final Map<String, List<String>> EXPANSIONS = Vocabulary.load("expansions.txt");
  private static final List<Spelling> BRITISH =
      List.of(
          new Spelling(
              "([a-z]{2,})our(s|ed|ing|er|ers|ful|able|ably|ite|ites|ist|hood|hoods|ly|less)?",
              "$1or$2"),
          new Spelling("([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations|able)", "$1iz$2"),
          new Spelling("([a-z]{3,})ys(e|es|ed|ing|er|ers)", "$1yz$2"),
          new Spelling(
              "([a-z]*(?:cent|theat|met|lit|fib|calib|spect|somb|meag|lust|sab))re(s|d)?",
              "$1er$2"),
          new Spelling("([a-z]{2,}[aeiou])ll(ed|ing|er|ers|ous|or|ors)", "$1l$2"),
          new Spelling("([a-z]{2,})ogue(s)?", "$1og$2"),
          new Spelling("([a-z]{2,})ence(s|d|less)?", "$1ense$2"));

  private EnglishWords() {}

  private record Spelling(Pattern from, String to) {
    Spelling(String from, String to) {
      this(Pattern.compile(from), to);
    }
  }

  /**
   * The form that stands for a word and for all that sound exactly like it: British and American
   * spellings, homophones, without apostrophe.
   */
  static String canonical(String word) {
    String plain = word.replace("'", "");
    String known = SAME_SOUND.get(plain);
    if (known != null) {
      return known;
    }
    for (Spelling spelling : BRITISH) {
      plain = spelling.from().matcher(plain).replaceFirst(spelling.to());
    }
    return SAME_SOUND.getOrDefault(plain, plain);
  }

  /** What a contraction or an abbreviation is in full, each in canonical words. */
  static List<List<String>> expansions(String word) {
    List<String> texts = new ArrayList<>(EXPANSIONS.getOrDefault(word.replace("'", ""), List.of()));
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe > 0) {
      String stem = word.substring(0, apostrophe);
      switch (word.substring(apostrophe + 1)) {
        case "s" -> texts.addAll(List.of(stem + " is", stem + " has"));
        case "re" -> texts.add(stem + " are");
        case "ll" -> texts.add(stem + " will");
        case "ve" -> texts.add(stem + " have");
        case "d" -> texts.addAll(List.of(stem + " would", stem + " had"));
        case "m" -> texts.add(stem + " am");
        case "t" -> {
          if (stem.endsWith("n")) {
            texts.add(stem.substring(0, stem.length() - 1) + " not");
          }
        }
        default -> {}
      }
    }
    return texts.stream().map(Units::split).toList();
  }

  private static Map<String, String> sameSound() {
    Map<String, String> words = new HashMap<>();
    Vocabulary.load("same-sound.txt")
        .forEach(
            (word, others) -> {
              words.put(word, word);
              others.forEach(other -> words.put(other, word));
            });
    return words;
  }
}
