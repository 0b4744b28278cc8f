package io.voicemill.runtime.quality;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.japanese.JapaneseFrontEnd;
import io.voicemill.runtime.text.japanese.kana.FoldedKana;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import java.util.List;
import java.util.stream.Collectors;

/** How far the kana that were heard are from those that were meant. */
final class KanaErrors {

  private KanaErrors() {}

  static ReadingErrors between(SpokenText spoken, String heard) {
    List<String> meant = kana(spoken.readings());
    List<String> said =
        kana(Reader.FRONT_END.speak(List.of(new TextSpan.Plain(0, heard))).readings());
    Lattice lattice = new Lattice(said.size() + 1);
    for (int i = 0; i < said.size(); i++) {
      lattice.add(i, i + 1, List.of(said.get(i)));
    }
    WordErrors errors =
        WordErrors.of(
            Alignment.of(meant, lattice, (index, unit) -> meant.get(index).equals(unit)),
            meant.size());
    return new ReadingErrors(errors, errors, List.of());
  }

  private static List<String> kana(List<Reading> readings) {
    String katakana = readings.stream().map(Reading::reading).collect(Collectors.joining());
    return FoldedKana.of(katakana).codePoints().mapToObj(Character::toString).toList();
  }

  /** Reads what a recogniser wrote; English words that no table holds are read by their letters. */
  private static final class Reader {
    static final JapaneseFrontEnd FRONT_END =
        JapaneseFrontEnd.open(word -> new EnglishWord("", false));
  }
}
