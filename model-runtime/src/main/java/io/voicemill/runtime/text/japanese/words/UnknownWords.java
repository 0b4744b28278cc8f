package io.voicemill.runtime.text.japanese.words;

import io.voicemill.runtime.text.Scripts;
import java.util.ArrayList;
import java.util.List;

/** Words that the dictionary does not hold: read character by character. */
final class UnknownWords {

  private UnknownWords() {}

  static List<Morpheme> split(Morpheme morpheme) {
    boolean unread = morpheme.spoken().isEmpty();
    boolean han = morpheme.surface().codePoints().anyMatch(Scripts::isHan);
    if (!unread || !han || morpheme.surface().codePointCount(0, morpheme.surface().length()) == 1) {
      return List.of(morpheme);
    }
    List<Morpheme> characters = new ArrayList<>();
    int at = 0;
    while (at < morpheme.surface().length()) {
      String character = Character.toString(morpheme.surface().codePointAt(at));
      for (Morpheme found : Kuromoji.analyse(character)) {
        characters.add(
            new Morpheme(
                morpheme.from() + at,
                character,
                morpheme.partOfSpeech(),
                found.lexical(),
                found.spoken(),
                "character"));
      }
      at += character.length();
    }
    return characters;
  }
}
