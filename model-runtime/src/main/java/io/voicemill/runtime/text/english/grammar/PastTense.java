package io.voicemill.runtime.text.english.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides the tense of verbs that are written alike but spoken differently: read, reread, wound,
 * and "used" before "to".
 */
final class PastTense {
  private static final String WOUND = "wound";
  private static final int REACH = 4;

  private PastTense() {}

  /** Marks the verbs of the sentence that are in the past. */
  static List<TaggedWord> mark(List<TaggedWord> sentence) {
    List<TaggedWord> marked = new ArrayList<>(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      TaggedWord word = sentence.get(i);
      String text = lower(word);
      boolean read = VerbCues.READ.contains(text) && word.wordClass() != WordClass.NOUN;
      boolean wound = text.equals(WOUND) && word.wordClass() == WordClass.VERB;
      if (text.equals("used") && isUsedTo(sentence, i)) {
        marked.set(i, new TaggedWord(word.text(), WordClass.VERB, true));
      } else if (read || wound) {
        boolean past = wound ? !followsBaseHelper(sentence, i) : isPastRead(sentence, i);
        marked.set(i, new TaggedWord(word.text(), WordClass.VERB, past));
      }
    }
    return marked;
  }

  private static boolean isPastRead(List<TaggedWord> sentence, int index) {
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      String text = lower(sentence.get(i));
      if (VerbCues.BASE_HELPERS.contains(text)) {
        return false;
      }
      if (VerbCues.PARTICIPLE_HELPERS.contains(text)) {
        return true;
      }
      if (sentence.get(i).wordClass() == WordClass.VERB) {
        break;
      }
    }
    int subject = index - 1;
    while (subject >= 0 && sentence.get(subject).wordClass() == WordClass.ADVERB) {
      subject--;
    }
    if (subject < 0 || !canBeSubject(sentence.get(subject))) {
      return joinsPast(sentence, index);
    }
    boolean thirdPerson =
        VerbCues.THIRD_PERSON.contains(lower(sentence.get(subject)))
            || isSingularNoun(sentence.get(subject));
    return thirdPerson
        || contains(sentence, VerbCues.LONG_AGO)
        || !contains(sentence, VerbCues.HABIT);
  }

  private static boolean isUsedTo(List<TaggedWord> sentence, int index) {
    if (index + 1 >= sentence.size() || !lower(sentence.get(index + 1)).equals("to")) {
      return false;
    }
    String before = index == 0 ? "" : lower(sentence.get(index - 1));
    boolean passive =
        VerbCues.BE.contains(before)
            && index + 2 < sentence.size()
            && sentence.get(index + 2).wordClass() == WordClass.VERB
            && !lower(sentence.get(index + 2)).endsWith("ing");
    return !passive;
  }

  private static boolean joinsPast(List<TaggedWord> sentence, int index) {
    if (index == 0 || !Set.of("and", "then", "or", ",").contains(lower(sentence.get(index - 1)))) {
      return false;
    }
    for (int i = index - 2; i >= 0; i--) {
      TaggedWord word = sentence.get(i);
      if (word.wordClass() == WordClass.VERB) {
        String text = lower(word);
        return text.endsWith("ed") || VerbCues.IRREGULAR_PAST.contains(text);
      }
    }
    return false;
  }

  private static boolean followsBaseHelper(List<TaggedWord> sentence, int index) {
    return index > 0 && VerbCues.BASE_HELPERS.contains(lower(sentence.get(index - 1)));
  }

  private static boolean canBeSubject(TaggedWord word) {
    return switch (word.wordClass()) {
      case PRONOUN, NOUN, PROPER_NOUN -> true;
      default -> VerbCues.THIRD_PERSON.contains(lower(word));
    };
  }

  private static boolean isSingularNoun(TaggedWord word) {
    boolean noun = word.wordClass() == WordClass.NOUN || word.wordClass() == WordClass.PROPER_NOUN;
    return noun && !word.text().endsWith("s");
  }

  private static boolean contains(List<TaggedWord> sentence, Set<String> cues) {
    return sentence.stream().anyMatch(word -> cues.contains(lower(word)));
  }

  private static String lower(TaggedWord word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
