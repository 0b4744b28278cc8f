package io.voicemill.runtime.quality;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.japanese.JapaneseFrontEnd;
import io.voicemill.runtime.text.japanese.kana.FoldedKana;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the kana that were heard are from those that were meant. */
final class KanaErrors {

  private KanaErrors() {}

  static ReadingErrors between(SpokenText spoken, String heard) {
    List<String> meant = new ArrayList<>();
    Map<String, List<String>> settled = new HashMap<>();
    for (Reading reading : spoken.readings()) {
      List<String> kana = kana(reading);
      meant.addAll(kana);
      if (reading.settled()) {
        settled.put(reading.text(), kana);
      }
    }
    Lattice lattice = lattice(heard, settled);
    WordErrors errors =
        WordErrors.of(
            Alignment.of(meant, lattice, (index, unit) -> meant.get(index).equals(unit)),
            meant.size());
    return new ReadingErrors(errors, errors, List.of());
  }

  /** What was heard, where words that the text or a lexicon settles may be read as they say. */
  private static Lattice lattice(String heard, Map<String, List<String>> settled) {
    List<Reading> readings =
        Reader.FRONT_END.speak(List.of(new TextSpan.Plain(0, heard))).readings();
    Lattice lattice =
        new Lattice(readings.stream().mapToInt(reading -> kana(reading).size()).sum() + 1);
    Map<Integer, Integer> nodes = new HashMap<>();
    int node = 0;
    for (Reading reading : readings) {
      nodes.put(reading.start(), node);
      for (String unit : kana(reading)) {
        lattice.add(node, ++node, List.of(unit));
      }
      nodes.put(reading.start() + length(reading.text()), node);
    }
    settled.forEach(
        (word, kana) -> {
          for (int at = heard.indexOf(word); at >= 0; at = heard.indexOf(word, at + 1)) {
            int start = heard.codePointCount(0, at);
            Integer from = nodes.get(start);
            Integer to = nodes.get(start + length(word));
            if (from != null && to != null) {
              lattice.add(from, to, kana);
            }
          }
        });
    return lattice;
  }

  /** The kana of a reading; none of one that is given in phonemes. */
  private static List<String> kana(Reading reading) {
    return Katakana.isKana(reading.reading())
        ? FoldedKana.of(reading.reading()).codePoints().mapToObj(Character::toString).toList()
        : List.of();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Reads what a recogniser wrote; English words that no table holds are read by their letters. */
  private static final class Reader {
    static final JapaneseFrontEnd FRONT_END =
        JapaneseFrontEnd.open(word -> new EnglishWord("", false));
  }
}
