package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.Accent;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads inflected words by the reading of their stem. */
final class Morphology {
  private static final Pattern DOUBLED = Pattern.compile(".*([bcdgklmnprstvxz])\\1");
  private static final int SHORTEST_STEM = 2;

  private final Suffixes suffixes;

  Morphology(Accent accent) {
    this.suffixes = new Suffixes(accent);
  }

  /**
   * The reading of an inflected word.
   *
   * @param stems reads a stem as a noun or whatever it is; empty if it is unknown
   * @param verbStems reads a stem as a verb
   */
  Optional<String> read(
      String word,
      Function<String, Optional<String>> stems,
      Function<String, Optional<String>> verbStems) {
    return possessive(word, stems)
        .or(() -> plural(word, stems))
        .or(() -> past(word, verbStems))
        .or(() -> participle(word, verbStems))
        .or(() -> contraction(word, stems));
  }

  private Optional<String> possessive(String word, Function<String, Optional<String>> stems) {
    if (word.endsWith("'s")) {
      return stems.apply(cut(word, 2)).map(suffixes::s);
    }
    if (!word.endsWith("s'")) {
      return Optional.empty();
    }
    String owners = cut(word, 1);
    return stems.apply(owners).or(() -> plural(owners, stems));
  }

  private Optional<String> plural(String word, Function<String, Optional<String>> stems) {
    if (word.length() <= SHORTEST_STEM || !word.endsWith("s") || word.endsWith("ss")) {
      return Optional.empty();
    }
    Optional<String> stem = stems.apply(cut(word, 1));
    if (stem.isEmpty() && word.length() > 4 && word.endsWith("ies")) {
      stem = stems.apply(cut(word, 3) + "y");
    } else if (stem.isEmpty() && word.length() > 4 && word.endsWith("es")) {
      stem = stems.apply(cut(word, 2));
    }
    return stem.map(suffixes::s);
  }

  private Optional<String> past(String word, Function<String, Optional<String>> stems) {
    if (word.length() < 4 || !word.endsWith("ed")) {
      return Optional.empty();
    }
    Optional<String> stem = stems.apply(cut(word, 1));
    if (stem.isEmpty() && !word.endsWith("eed")) {
      stem =
          word.endsWith("ied")
              ? stems.apply(cut(word, 3) + "y")
              : stems.apply(cut(word, 2)).or(() -> undoubled(word, 2, stems));
    }
    return stem.map(suffixes::ed);
  }

  private Optional<String> participle(String word, Function<String, Optional<String>> stems) {
    if (word.length() < 5 || !word.endsWith("ing")) {
      return Optional.empty();
    }
    String root = cut(word, 3);
    boolean linksR = root.endsWith("r");
    Optional<String> stem = root.length() > SHORTEST_STEM ? stems.apply(root) : Optional.empty();
    return stem.or(() -> stems.apply(root + "e"))
        .or(() -> undoubled(word, 3, stems))
        .map(phonemes -> suffixes.ing(phonemes, linksR));
  }

  private static Optional<String> undoubled(
      String word, int ending, Function<String, Optional<String>> stems) {
    String root = cut(word, ending);
    boolean doubled = DOUBLED.matcher(root).matches() || root.endsWith("ck");
    return doubled && root.length() > SHORTEST_STEM ? stems.apply(cut(root, 1)) : Optional.empty();
  }

  private Optional<String> contraction(String word, Function<String, Optional<String>> stems) {
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe <= 0) {
      return Optional.empty();
    }
    return stems
        .apply(word.substring(0, apostrophe))
        .flatMap(stem -> suffixes.contraction(stem, word.substring(apostrophe)));
  }

  /** The reading of spelt letters or of an unknown word, with its ending s. */
  String plural(String phonemes) {
    return suffixes.s(phonemes);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
