package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The 39 phonemes of American English as the CMU Pronouncing Dictionary writes them, vowels first,
 * from the phonemes of the English words of a text, without stress. Each diphthong is one sound
 * ({@code EY AY OW AW OY}); a mid vowel with the r behind it is {@code ER} ({@code əɹ}, {@code ɜɹ},
 * and the British {@code ɜː}), any other vowel before r stays itself ({@code ɛɹ} is {@code EH R});
 * every other reduced vowel is {@code AH}, but {@code ᵻ} is {@code IH}; the flap is {@code T}.
 * British vowels count as the American ones of the same words: {@code ɒ} as {@code AA}, {@code Q}
 * as {@code OW}.
 */
final class EnglishInventory implements SoundInventory {
  static final SoundInventory INSTANCE = new EnglishInventory();

  private static final SoundTable TABLE = SoundTable.read("sounds-en.tsv");
  private static final Map<String, String> ARPABET =
      TabSeparated.map(EnglishInventory.class, "arpabet.tsv");
  private static final Pattern STRESS_AND_LENGTH = Pattern.compile("[ˈˌː]");
  private static final int LONGEST = 2;

  private EnglishInventory() {}

  @Override
  public List<Sound> sounds() {
    return TABLE.sounds();
  }

  @Override
  public String example(Sound sound) {
    return TABLE.example(sound);
  }

  @Override
  public List<Sound> soundsOf(SpokenText text) {
    List<Sound> sounds = new ArrayList<>();
    for (SpokenPart part : text.parts()) {
      if (part instanceof SpokenPart.Word word && word.language() == Language.EN) {
        add(STRESS_AND_LENGTH.matcher(word.phonemes()).replaceAll(""), sounds);
      }
    }
    return sounds;
  }

  private static void add(String phonemes, List<Sound> sounds) {
    for (int at = 0; at < phonemes.length(); ) {
      int length = length(phonemes, at);
      if (length > 0) {
        sounds.add(new Sound("sounds", ARPABET.get(phonemes.substring(at, at + length))));
      }
      at += Math.max(1, length);
    }
  }

  private static int length(String phonemes, int at) {
    int length = Math.min(LONGEST, phonemes.length() - at);
    while (length > 0 && !ARPABET.containsKey(phonemes.substring(at, at + length))) {
      length--;
    }
    return length;
  }
}
