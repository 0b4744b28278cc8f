package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The 103 morae of Japanese, from the kana of the readings: 44 plain, 23 voiced, 33 contracted ones
 * with ャュョ, and ン ッ ー. Kana of the same sound count as one: ヂ as ジ, ヅ as ズ, ヲ as オ. A long vowel
 * counts as ー where the reading writes ー (トーキョー), else as its kana (イイ). Morae that only foreign
 * words have (ティ, ファ, シェ, ヴ) are left out: nobody has to record them.
 */
final class JapaneseInventory implements SoundInventory {
  static final SoundInventory INSTANCE = new JapaneseInventory();

  private static final SoundTable TABLE = SoundTable.read("sounds-ja.tsv");
  private static final Map<String, Sound> BY_NAME = byName();
  private static final String SMALL = "ァィゥェォャュョヮ";

  private JapaneseInventory() {}

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
    for (Reading reading : text.readings()) {
      add(folded(Katakana.of(reading.reading())), sounds);
    }
    return sounds;
  }

  private static void add(String katakana, List<Sound> sounds) {
    for (int at = 0; at < katakana.length(); ) {
      boolean two = at + 1 < katakana.length() && SMALL.indexOf(katakana.charAt(at + 1)) >= 0;
      String mora = katakana.substring(at, at + (two ? 2 : 1));
      Sound sound = BY_NAME.get(mora);
      if (sound != null) {
        sounds.add(sound);
      }
      at += mora.length();
    }
  }

  private static String folded(String katakana) {
    return katakana.replace('ヂ', 'ジ').replace('ヅ', 'ズ').replace('ヲ', 'オ');
  }

  private static Map<String, Sound> byName() {
    return TABLE.sounds().stream()
        .collect(Collectors.toUnmodifiableMap(Sound::name, sound -> sound));
  }
}
