package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.pinyin.Syllable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The 21 initials, 38 finals and 5 tones of Mandarin and its r-coloured endings, from the readings
 * after sandhi. The finals are those of the Scheme for the Chinese Phonetic Alphabet (1958),
 * written as pinyin shortens them ({@code iu ui un}): the two vowels that are written -i count
 * apart, {@code ü} is written so behind j, q, x and y too, y and w are spelling and no initials,
 * and ê (欸) is left out. {@code yo} counts as {@code o}; a syllable without a vowel ({@code m},
 * {@code ng}) has a tone only.
 */
final class MandarinInventory implements SoundInventory {
  static final SoundInventory INSTANCE = new MandarinInventory();

  private static final SoundTable TABLE = SoundTable.read("sounds-zh.tsv");
  private static final Sound COLOUR = new Sound("erhua", "-r");
  private static final String TWO_LETTERS = "zh ch sh";
  private static final String DENTAL = "z c s";
  private static final String RETROFLEX = "zh ch sh r";
  private static final String PALATAL = "jqxy";
  private static final String VOWELLESS = "m n ng hm hng";

  private MandarinInventory() {}

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
      for (String numbered : reading.reading().split(" ", -1)) {
        Syllable.find(numbered).ifPresent(syllable -> add(syllable, sounds));
      }
    }
    return sounds;
  }

  private static void add(Syllable syllable, List<Sound> sounds) {
    if (syllable.equals(Syllable.R)) {
      sounds.add(COLOUR);
      return;
    }
    String initial = initial(syllable.base());
    if (!initial.isEmpty()) {
      sounds.add(new Sound("initials", initial));
    }
    finalOf(syllable.base(), initial).ifPresent(name -> sounds.add(new Sound("finals", name)));
    sounds.add(new Sound("tones", Integer.toString(syllable.tone())));
  }

  private static String initial(String base) {
    int letters = base.length() > 2 && holds(TWO_LETTERS, base.substring(0, 2)) ? 2 : 1;
    String initial = base.substring(0, letters);
    boolean known = TABLE.holds(new Sound("initials", initial));
    return known && !holds(VOWELLESS, base) ? initial : "";
  }

  private static Optional<String> finalOf(String base, String initial) {
    String written = base.substring(initial.length());
    String name =
        switch (base.charAt(0)) {
          case 'y' -> withY(base.substring(1));
          case 'w' -> withW(base.substring(1));
          default ->
              PALATAL.contains(initial) && !initial.isEmpty() && written.startsWith("u")
                  ? "ü" + written.substring(1)
                  : written.replace('v', 'ü');
        };
    if (name.equals("i") && holds(DENTAL, initial)) {
      name = "-i (zi)";
    } else if (name.equals("i") && holds(RETROFLEX, initial)) {
      name = "-i (zhi)";
    }
    return Optional.of(name).filter(known -> TABLE.holds(new Sound("finals", known)));
  }

  private static String withY(String rest) {
    if (rest.startsWith("u")) {
      return "ü" + rest.substring(1);
    }
    return switch (rest) {
      case "i", "in", "ing", "o" -> rest;
      case "ou" -> "iu";
      default -> "i" + rest;
    };
  }

  private static String withW(String rest) {
    return switch (rest) {
      case "u" -> rest;
      case "ei" -> "ui";
      case "en" -> "un";
      default -> "u" + rest;
    };
  }

  private static boolean holds(String list, String item) {
    return List.of(list.split(" ", -1)).contains(item);
  }
}
