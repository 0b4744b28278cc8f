package io.voicemill.runtime.text.english.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the verb of a clause in which the tagger saw only nouns: "sales increase in December", "the
 * work proceeds slowly". Number tells it: a plural before a bare word, a singular before one in s;
 * so does a bare word before an article: "combine the flour".
 */
final class BareClauses {

  private BareClauses() {}

  static List<TaggedWord> correct(List<TaggedWord> sentence) {
    List<TaggedWord> corrected = new ArrayList<>(sentence);
    if (joinsImperative(sentence)) {
      corrected.set(0, new TaggedWord(sentence.get(0).text(), WordClass.VERB, false));
    }
    int start = 0;
    for (int i = 0; i <= sentence.size(); i++) {
      if (i == sentence.size() || parts(sentence.get(i))) {
        correctClause(corrected.subList(start, i));
        start = i + 1;
      }
    }
    return corrected;
  }

  private static void correctClause(List<TaggedWord> clause) {
    if (clause.stream().anyMatch(word -> word.wordClass() == WordClass.VERB)) {
      return;
    }
    if (isImperative(clause)) {
      clause.set(0, new TaggedWord(clause.get(0).text(), WordClass.VERB, false));
      return;
    }
    for (int i = 1; i < clause.size(); i++) {
      TaggedWord word = clause.get(i);
      boolean noun = word.wordClass() == WordClass.NOUN || word.wordClass() == WordClass.ADJECTIVE;
      if (noun && agrees(clause.get(i - 1), word) && continues(clause, i)) {
        clause.set(i, new TaggedWord(word.text(), WordClass.VERB, false));
        return;
      }
    }
  }

  private static boolean joinsImperative(List<TaggedWord> sentence) {
    int verb = 0;
    while (verb < sentence.size() && sentence.get(verb).wordClass() != WordClass.VERB) {
      verb++;
    }
    if (verb < 2 || verb == sentence.size() || !mayBeBare(sentence.get(0))) {
      return false;
    }
    String text = lower(sentence.get(verb));
    boolean base = !text.endsWith("s") && !text.endsWith("ed") && !text.endsWith("ing");
    return base
        && lower(sentence.get(verb - 1)).equals("and")
        && !VerbCues.FINITE.contains(text)
        && sentence.get(1).wordClass() != WordClass.NOUN;
  }

  private static boolean isImperative(List<TaggedWord> clause) {
    return clause.size() > 1
        && mayBeBare(clause.get(0))
        && VerbCues.BEFORE_AN_OBJECT.contains(lower(clause.get(1)));
  }

  private static boolean mayBeBare(TaggedWord word) {
    return switch (word.wordClass()) {
      case NOUN, PROPER_NOUN, ADJECTIVE -> !lower(word).endsWith("s");
      default -> false;
    };
  }

  private static boolean agrees(TaggedWord subject, TaggedWord verb) {
    boolean common = subject.wordClass() == WordClass.NOUN;
    boolean named = subject.wordClass() == WordClass.PROPER_NOUN;
    boolean plural = lower(subject).endsWith("s") || VerbCues.PLURALS.contains(lower(subject));
    boolean third = lower(verb).endsWith("s") && !lower(verb).endsWith("ss");
    return plural ? common && !third && !lower(subject).endsWith("'s") : third && (common || named);
  }

  private static boolean continues(List<TaggedWord> clause, int index) {
    if (index + 1 == clause.size()) {
      return true;
    }
    return switch (clause.get(index + 1).wordClass()) {
      case NOUN, ADJECTIVE, DETERMINER, ADVERB, PREPOSITION, PRONOUN, PROPER_NOUN -> true;
      default -> false;
    };
  }

  private static boolean parts(TaggedWord word) {
    return VerbCues.SUBORDINATORS.contains(lower(word))
        || word.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static String lower(TaggedWord word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
