package io.voicemill.runtime.text.mandarin;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How phrases are read: an own table first, then the phrases of HanLP's pinyin dictionary. */
final class PhraseDictionary {
  static final int LONGEST = 8;

  private static final String BY_CONTEXT = "?";
  private static final Map<String, List<Syllable>> OWN = read();

  private PhraseDictionary() {}

  /** The syllables of a phrase, one a character, and the rule that gave them. */
  record Entry(List<Syllable> syllables, String rule) {}

  /** The reading of a phrase; empty if there is none, or if it depends on its context. */
  static Optional<Entry> find(String phrase) {
    List<Syllable> own = OWN.get(phrase);
    if (own != null) {
      return own.isEmpty() ? Optional.empty() : Optional.of(new Entry(own, "own phrase"));
    }
    return syllables(PinyinDictionary.get(phrase), phrase).map(all -> new Entry(all, "phrase"));
  }

  /** Whether a phrase of the own table is none that words are cut by. */
  static boolean isNewWord(String phrase) {
    return OWN.containsKey(phrase) && !Segmentation.isWord(phrase);
  }

  private static Optional<List<Syllable>> syllables(Pinyin[] found, String phrase) {
    if (found == null || found.length != phrase.length()) {
      return Optional.empty();
    }
    Syllable[] syllables = new Syllable[found.length];
    for (int i = 0; i < found.length; i++) {
      Optional<Syllable> syllable = lexical(found[i], phrase.charAt(i));
      if (syllable.isEmpty()) {
        return Optional.empty();
      }
      syllables[i] = syllable.get();
    }
    return Optional.of(List.of(syllables));
  }

  private static Optional<Syllable> lexical(Pinyin pinyin, char character) {
    return switch (character) {
      case '一' -> Optional.of(ToneChanges.YI);
      case '不' -> Optional.of(ToneChanges.BU);
      default -> Syllable.find(pinyin.toString());
    };
  }

  private static Map<String, List<Syllable>> read() {
    Map<String, List<Syllable>> own = new HashMap<>();
    for (String table : List.of("phrases.tsv", "neutral.tsv", "corrections.tsv")) {
      TabSeparated.map(PhraseDictionary.class, table)
          .forEach((phrase, pinyin) -> put(own, phrase, pinyin));
    }
    return Collections.unmodifiableMap(own);
  }

  private static void put(Map<String, List<Syllable>> own, String phrase, String pinyin) {
    List<Syllable> syllables =
        pinyin.equals(BY_CONTEXT)
            ? List.of()
            : Stream.of(pinyin.split(" ", -1)).map(Syllable::of).toList();
    boolean complete = syllables.isEmpty() || syllables.size() == phrase.length();
    if (!complete || own.put(phrase, syllables) != null) {
      throw new IllegalStateException("The reading of " + phrase + " is wrong or there twice.");
    }
  }
}
