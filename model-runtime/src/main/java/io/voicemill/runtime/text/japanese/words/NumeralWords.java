package io.voicemill.runtime.text.japanese.words;

import io.voicemill.runtime.text.japanese.numbers.Said;
import io.voicemill.runtime.text.japanese.numbers.WrittenNumbers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in characters, with what they count: 三 and 匹 are サンビキ. */
final class NumeralWords {
  private static final String NUMERAL = "名詞-数";
  private static final Pattern CHARACTERS = Pattern.compile("[〇零一二三四五六七八九十百千万億兆何]+");
  private static final Pattern INDEFINITE = Pattern.compile("何[十百千万億]*");
  private static final int MOST_COUNTER_WORDS = 4;

  private NumeralWords() {}

  static void apply(List<Morpheme> morphemes) {
    for (int i = 0; i < morphemes.size(); i++) {
      int behind = i;
      while (behind < morphemes.size() && isNumeral(morphemes.get(behind))) {
        behind++;
      }
      if (behind > i) {
        read(morphemes, i, behind);
      }
    }
  }

  private static boolean isNumeral(Morpheme morpheme) {
    return morpheme.is(NUMERAL) && CHARACTERS.matcher(morpheme.surface()).matches();
  }

  private static void read(List<Morpheme> morphemes, int first, int behind) {
    String number = surface(morphemes.subList(first, behind));
    if (INDEFINITE.matcher(number).matches() && number.length() > 1) {
      return;
    }
    int most = Math.min(morphemes.size(), behind + MOST_COUNTER_WORDS);
    for (int to = most; to > behind; to--) {
      String counter = surface(morphemes.subList(behind, to));
      Optional<Said> counted = WrittenNumbers.counted(number, counter);
      if (counted.isPresent()) {
        replace(morphemes, first, to, counted.get().kana());
        return;
      }
    }
    if (fraction(morphemes, behind)) {
      morphemes.set(behind, morphemes.get(behind).spokenAs("ブン", "number"));
    }
    WrittenNumbers.number(number).ifPresent(said -> replace(morphemes, first, behind, said.kana()));
  }

  private static boolean fraction(List<Morpheme> morphemes, int behind) {
    return behind + 2 < morphemes.size()
        && morphemes.get(behind).surface().equals("分")
        && morphemes.get(behind + 1).surface().equals("の")
        && isNumeral(morphemes.get(behind + 2));
  }

  private static void replace(List<Morpheme> morphemes, int first, int to, String katakana) {
    List<Morpheme> parts = morphemes.subList(first, to);
    Morpheme joined =
        new Morpheme(
            parts.get(0).from(),
            surface(parts),
            NUMERAL,
            parts.stream().map(Morpheme::lexical).collect(Collectors.joining()),
            katakana,
            "number");
    parts.clear();
    morphemes.add(first, joined);
  }

  private static String surface(List<Morpheme> morphemes) {
    return morphemes.stream().map(Morpheme::surface).collect(Collectors.joining());
  }
}
