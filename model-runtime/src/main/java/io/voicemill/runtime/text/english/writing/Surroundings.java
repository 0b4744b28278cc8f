package io.voicemill.runtime.text.english.writing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a place in a text. */
final class Surroundings {
  private static final Pattern WORD = Pattern.compile("[^\\p{L}']+");
  private static final Set<String> SENTENCE_STARTERS =
      Set.of(
          "A", "After", "All", "An", "And", "Are", "As", "At", "But", "Can", "Did", "Do", "Every",
          "For", "From", "He", "Her", "His", "How", "However", "I", "If", "In", "Is", "It", "It's",
          "Its", "Let", "My", "No", "Not", "Now", "On", "Once", "One", "Only", "Or", "Our", "She",
          "So", "Some", "Then", "There", "These", "They", "This", "Those", "Though", "To", "Was",
          "We", "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Yes", "You",
          "Your", "The", "That");

  private Surroundings() {}

  /** The word before the index on the same line of words, empty if a mark stands between. */
  static String wordBefore(String text, int index) {
    int end = index;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The word after the index, empty if a mark stands between. */
  static String wordAfter(String text, int index) {
    int start = index;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '\'';
  }

  static boolean startsUpperCase(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Whether the word usually opens a sentence when it is capitalised. */
  static boolean opensSentence(String word) {
    return SENTENCE_STARTERS.contains(word);
  }

  /** Whether a sentence begins at the index: nothing stands before it, or the end of another. */
  static boolean opensAt(String text, int index) {
    int i = index;
    while (i > 0 && " \"“(".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i == 0 || ".!?".indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Whether one of the words stands anywhere in the text, whatever its case. */
  static boolean mentions(String text, Set<String> words) {
    return WORD.splitAsStream(text).anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a full stop before the index ends a sentence, and not only an abbreviation. */
  static boolean sentenceEndsBefore(String text, int index) {
    int i = index;
    while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
      if (",;:.!?/-–—&%".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      i++;
    }
    return i == text.length() || opensSentence(wordAfter(text, i));
  }
}
