package io.voicemill.runtime.quality.reading;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Characters that can be read in one way only. */
public final class Homophones {
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FA5;
  private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

  private Homophones() {}

  /**
   * The commonest character that is read in no other way than this syllable.
   *
   * @param syllable in the form {@code hang2}
   */
  public static Optional<String> of(String syllable) {
    return KNOWN.computeIfAbsent(syllable, Homophones::commonest);
  }

  private static Optional<String> commonest(String syllable) {
    String best = null;
    int most = -1;
    for (int codePoint = FIRST_IDEOGRAPH; codePoint <= LAST_IDEOGRAPH; codePoint++) {
      String character = Character.toString(codePoint);
      Pinyin[] readings = PinyinDictionary.get(character);
      if (readings != null && readings.length == 1 && readings[0].toString().equals(syllable)) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(character);
        int frequency = attribute == null ? 0 : attribute.totalFrequency;
        if (frequency > most) {
          most = frequency;
          best = character;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
