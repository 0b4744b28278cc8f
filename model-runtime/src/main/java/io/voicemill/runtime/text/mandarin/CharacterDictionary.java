package io.voicemill.runtime.text.mandarin;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.ibm.icu.text.Transliterator;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.pinyin.WrittenPinyin;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The commonest reading of single characters: an own table, HanLP's dictionary, and for rare
 * characters the readings of Unihan in ICU.
 */
final class CharacterDictionary {
  private static final Map<String, Syllable> OWN =
      TabSeparated.map(CharacterDictionary.class, "characters.tsv").entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Syllable.of(e.getValue())));
  private static final Transliterator UNIHAN = Transliterator.getInstance("Han-Latin");
  private static final Map<String, Optional<Syllable>> RARE = new ConcurrentHashMap<>();

  private CharacterDictionary() {}

  /** The reading of a character; empty if nobody knows one. */
  static Optional<Syllable> find(String character) {
    Syllable own = OWN.get(character);
    if (own != null) {
      return Optional.of(own);
    }
    Pinyin[] found = PinyinDictionary.get(character);
    Optional<Syllable> known =
        found == null ? Optional.empty() : Syllable.find(found[0].toString());
    return known.isPresent()
        ? known
        : RARE.computeIfAbsent(character, CharacterDictionary::transliterated);
  }

  private static Optional<Syllable> transliterated(String character) {
    String latin;
    synchronized (UNIHAN) {
      latin = UNIHAN.transliterate(character).strip();
    }
    return WrittenPinyin.syllables(latin)
        .filter(syllables -> syllables.size() == 1)
        .map(syllables -> syllables.get(0));
  }
}
