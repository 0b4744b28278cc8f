package io.voicemill.runtime.text.english.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the "that" that points at something, which is stressed, from the one that joins clauses.
 */
final class Demonstratives {
  private static final Set<String> REPORTING =
      Set.of(
          "know",
          "knows",
          "knew",
          "think",
          "thinks",
          "thought",
          "believe",
          "believed",
          "say",
          "says",
          "said",
          "realize",
          "realized",
          "realise",
          "realised",
          "hope",
          "hoped",
          "feel",
          "felt",
          "fear",
          "feared",
          "see",
          "saw",
          "show",
          "shows",
          "showed",
          "mean",
          "means",
          "meant",
          "find",
          "found",
          "suppose",
          "supposed",
          "declare",
          "declared",
          "note",
          "noted",
          "seeing",
          "knowing",
          "thinking",
          "so",
          "suggest",
          "suggests",
          "report",
          "reported");
  private static final Set<String> JOINING = Set.of("so", "now", "such", "except", "provided");

  private Demonstratives() {}

  /** Marks every "that" that points as a determiner, and every other as a pronoun. */
  static List<TaggedWord> mark(List<TaggedWord> sentence) {
    List<TaggedWord> marked = new ArrayList<>(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      String text = sentence.get(i).text();
      if (text.equalsIgnoreCase("that")) {
        WordClass wordClass = points(sentence, i) ? WordClass.DETERMINER : WordClass.PRONOUN;
        marked.set(i, new TaggedWord(text, wordClass, false));
      }
    }
    return marked;
  }

  private static boolean points(List<TaggedWord> sentence, int index) {
    boolean first = index == 0;
    boolean last = index + 1 == sentence.size() || isMark(sentence.get(index + 1));
    if (last) {
      return true;
    }
    String before = first ? "" : sentence.get(index - 1).text().toLowerCase(Locale.ROOT);
    WordClass classBefore = first ? WordClass.OTHER : sentence.get(index - 1).wordClass();
    if (classBefore == WordClass.PREPOSITION && !JOINING.contains(before)) {
      return true;
    }
    boolean afterJoint = classBefore == WordClass.OTHER && !before.equals(",");
    TaggedWord next = sentence.get(index + 1);
    return switch (next.wordClass()) {
      case VERB -> afterJoint || classBefore == WordClass.VERB;
      case NOUN, ADJECTIVE ->
          afterJoint
              || classBefore == WordClass.PRONOUN
              || (classBefore == WordClass.VERB
                  && !REPORTING.contains(before)
                  && !next.text().endsWith("s"));
      default -> false;
    };
  }

  private static boolean isMark(TaggedWord word) {
    return word.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
