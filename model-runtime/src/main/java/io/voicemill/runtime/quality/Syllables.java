package io.voicemill.runtime.quality;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mandarin syllables in the form {@code hang2}: neutral tone 5, ü as v. */
final class Syllables {
  private static final Pattern SYLLABLE = Pattern.compile("[a-zü]+[1-5]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Syllables() {}

  /**
   * The syllables that each meant unit may be spoken as: the front end's, before and after sandhi,
   * where it gives one for each character, else those of the dictionary.
   *
   * @return a set for each unit; empty for a word of an alphabet
   */
  static List<Set<String>> meant(SpokenText spoken, List<String> units) {
    String plain =
        ChineseScript.simplified(Normalizer.normalize(spoken.spoken(), Normalizer.Form.NFKC));
    List<String> characters = HAN.matcher(plain).results().map(MatchResult::group).toList();
    List<String> lexical = of(spoken, Reading::lexical);
    List<String> sandhi = of(spoken, Reading::reading);
    List<String> dictionary = dictionary(String.join("", characters));
    List<Set<String>> meant = new ArrayList<>();
    int at = 0;
    for (String unit : units) {
      Set<String> syllables = new HashSet<>();
      if (ChineseScript.isHan(unit)) {
        while (at < characters.size() && characters.get(at).equals("儿") && !unit.equals("儿")) {
          at++;
        }
        if (at < characters.size() && Units.of(characters.get(at)).equals(unit)) {
          addIfComplete(lexical, at, characters.size(), syllables);
          addIfComplete(sandhi, at, characters.size(), syllables);
          if (syllables.isEmpty()) {
            addIfComplete(dictionary, at, characters.size(), syllables);
          }
          at++;
        }
      }
      meant.add(Set.copyOf(syllables));
    }
    return meant;
  }

  /** All dictionary readings of a character; empty for what is none. */
  static Set<String> ofCharacter(String character) {
    Set<String> syllables = new HashSet<>();
    Pinyin[] readings = PinyinDictionary.get(character);
    if (readings != null) {
      for (Pinyin reading : readings) {
        syllables.add(reading.toString());
      }
    }
    return syllables;
  }

  static String toneless(String syllable) {
    return syllable.substring(0, syllable.length() - 1);
  }

  /** Whether the character can be heard in one of the syllables, whatever the tone. */
  static boolean alike(Set<String> meant, String character) {
    Set<String> heard = ofCharacter(character);
    return meant.stream()
        .anyMatch(
            syllable ->
                heard.stream().anyMatch(other -> toneless(other).equals(toneless(syllable))));
  }

  private static List<String> of(SpokenText spoken, Function<Reading, String> form) {
    List<String> syllables = new ArrayList<>();
    if (spoken.language() == Language.ZH) {
      for (Reading reading : spoken.readings()) {
        SYLLABLE
            .matcher(form.apply(reading))
            .results()
            .forEach(match -> syllables.add(match.group().replace('ü', 'v')));
      }
    }
    return syllables;
  }

  private static List<String> dictionary(String characters) {
    List<String> syllables = new ArrayList<>();
    for (Pinyin pinyin : PinyinDictionary.convertToPinyin(characters)) {
      syllables.add(pinyin.toString());
    }
    return syllables;
  }

  private static void addIfComplete(
      List<String> syllables, int at, int characters, Set<String> target) {
    if (syllables.size() == characters) {
      target.add(syllables.get(at));
    }
  }
}
