package io.voicemill.runtime.text.english.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Corrects the tagger where the words before leave no choice: after a modal verb stands a verb
 * ("could not excuse"), after a form of "be" no bare verb ("was not present"), after an article no
 * pronoun ("the WHO"), before a finite verb a noun ("oil exports fell").
 */
final class VerbFrames {

  private VerbFrames() {}

  static List<TaggedWord> correct(List<TaggedWord> sentence) {
    List<TaggedWord> corrected = new ArrayList<>(sentence);
    for (int i = 1; i < sentence.size(); i++) {
      TaggedWord word = sentence.get(i);
      int helper = i - 1;
      while (helper > 0 && isBetween(sentence.get(helper))) {
        helper--;
      }
      TaggedWord before = sentence.get(helper);
      boolean verb = before.wordClass() == WordClass.VERB;
      if (verb && VerbCues.MODALS.contains(lower(before)) && word.wordClass() == WordClass.NOUN) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.VERB, false));
      } else if (VerbCues.BE.contains(lower(before)) && isBareVerb(word)) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.ADJECTIVE, false));
      } else if (VerbCues.ARTICLES.contains(lower(before))
          && word.wordClass() == WordClass.PRONOUN) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.PROPER_NOUN, false));
      } else if (word.wordClass() == WordClass.NOUN
          && lower(sentence.get(i - 1)).equals("to")
          && VerbCues.COUNTABLE.contains(lower(word))
          && !isNoun(sentence, i + 1)) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.VERB, false));
      } else if (VerbCues.ARTICLES.contains(lower(sentence.get(i - 1)))
          && VerbCues.COUNTABLE_OR_MASS.contains(lower(word))) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.NOUN, false));
      } else if (isSubject(sentence, i)) {
        corrected.set(i, new TaggedWord(word.text(), WordClass.NOUN, false));
      }
    }
    return corrected;
  }

  private static boolean isNoun(List<TaggedWord> sentence, int index) {
    return index < sentence.size() && sentence.get(index).wordClass() == WordClass.NOUN;
  }

  private static boolean isSubject(List<TaggedWord> sentence, int index) {
    TaggedWord word = sentence.get(index);
    WordClass before = sentence.get(index - 1).wordClass();
    boolean named = before == WordClass.NOUN || before == WordClass.ADJECTIVE;
    return word.wordClass() == WordClass.VERB
        && named
        && lower(word).endsWith("s")
        && !VerbCues.FINITE.contains(lower(word))
        && index + 1 < sentence.size()
        && VerbCues.FINITE.contains(lower(sentence.get(index + 1)));
  }

  private static boolean isBetween(TaggedWord word) {
    return word.wordClass() == WordClass.ADVERB || VerbCues.BETWEEN.contains(lower(word));
  }

  private static boolean isBareVerb(TaggedWord word) {
    String text = lower(word);
    return word.wordClass() == WordClass.VERB
        && (text.endsWith("t")
            || text.endsWith("te")
            || text.equals("close")
            || text.equals("live"))
        && !text.equals("set");
  }

  private static String lower(TaggedWord word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
