package io.voicemill.runtime.text.english.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Corrects the tagger where the words before leave no choice: after a modal verb stands a verb
 * ("could not excuse"), after a form of "be" no bare verb ("was not present"), after an article no
 * pronoun ("the WHO").
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
      }
    }
    return corrected;
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
