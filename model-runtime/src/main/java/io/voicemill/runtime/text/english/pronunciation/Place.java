package io.voicemill.runtime.text.english.pronunciation;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.grammar.WordClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A condition on where a word stands in its sentence, as {@code heteronyms.tsv} writes it.
 *
 * @param kind what is looked at
 * @param values words in lower case or names of word classes; none for kinds such as {@code CAP}
 * @param holds whether the condition has to hold; else it must not
 */
record Place(Kind kind, Set<String> values, boolean holds) {

  /** What a condition looks at. */
  enum Kind {
    PREV,
    PREV2,
    NEXT,
    NEXT2,
    NEAR,
    IS,
    PREVIS,
    NEXTIS,
    CAP,
    LOWER,
    FIRST,
    INNER
  }

  private static final String QUOTES = "“”()";

  Place {
    requireNonNull(kind, "kind is null");
    values = Set.copyOf(values);
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it is of no known kind
   */
  static Place parse(String text) {
    boolean holds = !text.startsWith("!");
    String condition = holds ? text : text.substring(1);
    int colon = condition.indexOf(':');
    String kind = colon < 0 ? condition : condition.substring(0, colon);
    Set<String> values =
        colon < 0
            ? Set.of()
            : Set.copyOf(Arrays.asList(condition.substring(colon + 1).split("\\|", -1)));
    return new Place(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), values, holds);
  }

  /** Whether the condition is met by the word at the index. */
  boolean matches(List<TaggedWord> sentence, int index) {
    return found(sentence, index) == holds;
  }

  private boolean found(List<TaggedWord> sentence, int index) {
    return switch (kind) {
      case PREV -> isWord(sentence, beside(sentence, index, -1));
      case PREV2 -> isWord(sentence, beside(sentence, beside(sentence, index, -1), -1));
      case NEXT -> isWord(sentence, beside(sentence, index, 1));
      case NEXT2 -> isWord(sentence, beside(sentence, beside(sentence, index, 1), 1));
      case NEAR -> isNear(sentence, index);
      case IS -> isClass(sentence, index);
      case PREVIS -> isClass(sentence, beside(sentence, index, -1));
      case NEXTIS -> isClass(sentence, beside(sentence, index, 1));
      case CAP -> Character.isUpperCase(sentence.get(index).text().codePointAt(0));
      case LOWER -> Character.isLowerCase(sentence.get(index).text().codePointAt(0));
      case FIRST -> beside(sentence, index, -1) < 0;
      case INNER -> beside(sentence, index, -1) >= 0;
    };
  }

  private boolean isWord(List<TaggedWord> sentence, int index) {
    return isInside(sentence, index) && values.contains(lower(sentence.get(index)));
  }

  private boolean isClass(List<TaggedWord> sentence, int index) {
    WordClass wordClass =
        isInside(sentence, index) ? sentence.get(index).wordClass() : WordClass.OTHER;
    return values.contains(wordClass.name());
  }

  private boolean isNear(List<TaggedWord> sentence, int index) {
    for (int i = 0; i < sentence.size(); i++) {
      if (i != index && values.contains(lower(sentence.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static int beside(List<TaggedWord> sentence, int index, int step) {
    int i = index + step;
    while (isInside(sentence, i) && QUOTES.contains(sentence.get(i).text())) {
      i += step;
    }
    return i;
  }

  private static boolean isInside(List<TaggedWord> sentence, int index) {
    return index >= 0 && index < sentence.size();
  }

  private static String lower(TaggedWord word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
