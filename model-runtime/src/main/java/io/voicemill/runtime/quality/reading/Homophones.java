package io.voicemill.runtime.quality.reading;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Characters that can be read in one way only. */
public final class Homophones {
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FA5;
  private static final int NEUTRAL = '5';
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final int LAST_ROW_OF_COMMON_CHARACTERS = 0xD7;
  private static final Map<String, List<String>> BY_SYLLABLE = read();

  private Homophones() {}

  /**
   * Common characters that are read in no other way than this syllable, the commonest first. A
   * neutral tone is a character's only one nowhere, so that the syllable's other tones stand in for
   * it.
   *
   * @param syllable in the form {@code hang2}
   * @param most how many at most
   */
  public static List<String> of(String syllable, int most) {
    String base = syllable.substring(0, syllable.length() - 1);
    List<String> all =
        syllable.charAt(base.length()) == NEUTRAL
            ? IntStream.rangeClosed(1, 4)
                .mapToObj(tone -> BY_SYLLABLE.getOrDefault(base + tone, List.of()))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Homophones::frequency).reversed())
                .toList()
            : BY_SYLLABLE.getOrDefault(syllable, List.of());
    return all.subList(0, Math.min(most, all.size()));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> characters = new HashMap<>();
    for (int codePoint = FIRST_IDEOGRAPH; codePoint <= LAST_IDEOGRAPH; codePoint++) {
      String character = Character.toString(codePoint);
      Pinyin[] readings = PinyinDictionary.get(character);
      if (readings != null && readings.length == 1 && isCommon(character)) {
        characters.computeIfAbsent(readings[0].toString(), key -> new ArrayList<>()).add(character);
      }
    }
    characters
        .values()
        .forEach(all -> all.sort(Comparator.comparingInt(Homophones::frequency).reversed()));
    return characters;
  }

  /** Whether it is one of the 3,755 characters of the first level of GB 2312. */
  private static boolean isCommon(String character) {
    byte[] code = character.getBytes(GB2312);
    return code.length == 2 && Byte.toUnsignedInt(code[0]) <= LAST_ROW_OF_COMMON_CHARACTERS;
  }

  private static int frequency(String character) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(character);
    return attribute == null ? 0 : attribute.totalFrequency;
  }
}
