package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.List;

/** Which sounds a language has, and which of them a text holds. Thread-safe. */
public interface SoundInventory {

  /** Every sound of the language, kind by kind. */
  List<Sound> sounds();

  /** A word or a syllable that holds a sound of the inventory. */
  String example(Sound sound);

  /** The sounds of a text in their order, each as often as it is spoken; foreign ones left out. */
  List<Sound> soundsOf(SpokenText text);

  /**
   * The inventory of a language.
   *
   * @throws IllegalArgumentException for {@link Language#AUTO}
   */
  static SoundInventory of(Language language) {
    return switch (language) {
      case ZH -> MandarinInventory.INSTANCE;
      case EN -> EnglishInventory.INSTANCE;
      case JA -> JapaneseInventory.INSTANCE;
      case AUTO -> throw new IllegalArgumentException("The language is not decided.");
    };
  }
}
