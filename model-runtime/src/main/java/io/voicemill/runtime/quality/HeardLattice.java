package io.voicemill.runtime.quality;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a recogniser wrote in every way in which it could have been spoken: digits as words,
 * signs by their names, contractions in full, compounds joined or apart, proper names of what was
 * meant by their sound, and words that were respelled as they were said.
 */
final class HeardLattice {
  private static final int MOST_JOINED = 6;
  private static final int MOST_NAME_PARTS = 3;

  private final List<Token> tokens;
  private final List<String> units;
  private final ExpectedUnits expected;
  private final Lattice lattice;
  private final NumberEdges numbers;

  private HeardLattice(List<Token> tokens, ExpectedUnits expected, Language language) {
    this.tokens = tokens;
    this.units = tokens.stream().map(token -> Units.of(token.text())).toList();
    this.expected = expected;
    this.lattice = new Lattice(tokens.size() + 1);
    this.numbers = new NumberEdges(tokens, lattice, language, expected.hasLatin());
  }

  static Lattice of(
      String heard,
      ExpectedUnits expected,
      Language language,
      List<SpokenText.Respelled> respelled) {
    HeardLattice builder = new HeardLattice(Tokenizer.tokens(heard, language), expected, language);
    for (int i = 0; i < builder.tokens.size(); i++) {
      builder.addFrom(i);
    }
    for (SpokenText.Respelled word : respelled) {
      builder.addRespelled(
          units(word.written(), language), ExpectedUnits.of(word.said(), language).units());
    }
    return builder.lattice;
  }

  private static List<String> units(String text, Language language) {
    return Tokenizer.tokens(text, language).stream().map(token -> Units.of(token.text())).toList();
  }

  private void addRespelled(List<String> written, List<String> said) {
    for (int i = 0; i + written.size() <= units.size(); i++) {
      int end = i + written.size();
      if (!written.isEmpty() && units.subList(i, end).equals(written)) {
        lattice.add(i, end, said);
      }
    }
  }

  private void addFrom(int i) {
    Token token = tokens.get(i);
    switch (token.kind()) {
      case CHARACTER -> lattice.add(i, i + 1, List.of(units.get(i)));
      case NUMBER -> numbers.addNumber(i);
      case SIGN -> numbers.addSign(i);
      case WORD -> {
        lattice.add(i, i + 1, List.of(units.get(i)));
        EnglishWords.expansions(token.text()).forEach(full -> lattice.add(i, i + 1, full));
        numbers.addMeasure(i);
        addApart(i);
        addJoined(i);
        addContracted(i);
        addNames(i);
      }
    }
  }

  private void addApart(int i) {
    List<String> apart = expected.joined().get(tokens.get(i).text().replace("'", ""));
    if (apart != null) {
      lattice.add(i, i + 1, apart);
    }
  }

  private void addJoined(int i) {
    StringBuilder text = new StringBuilder();
    for (int to = i; to < Math.min(tokens.size(), i + MOST_JOINED) && isWord(to); to++) {
      text.append(tokens.get(to).text().replace("'", ""));
      String unit = Units.of(text.toString());
      if (to > i && expected.units().contains(unit)) {
        lattice.add(i, to + 1, List.of(unit));
      }
      if (to > i && expected.joined().containsKey(text.toString())) {
        lattice.add(i, to + 1, expected.joined().get(text.toString()));
      }
    }
  }

  private void addContracted(int i) {
    for (int to = i + 2; to <= Math.min(tokens.size(), i + 3); to++) {
      String contraction = expected.contracted().get(units.subList(i, to));
      if (contraction != null) {
        lattice.add(i, to, List.of(contraction));
      }
    }
    String whole = expected.contracted().get(List.of(units.get(i)));
    if (whole != null) {
      lattice.add(i, i + 1, List.of(whole));
    }
  }

  private void addNames(int i) {
    List<String> names = new ArrayList<>(expected.names());
    StringBuilder text = new StringBuilder();
    for (int to = i; to < Math.min(tokens.size(), i + MOST_NAME_PARTS) && isWord(to); to++) {
      text.append(tokens.get(to).text());
      for (String name : names) {
        if (NameSound.alike(name, text.toString())) {
          lattice.add(i, to + 1, List.of(name));
        }
      }
    }
  }

  private boolean isWord(int i) {
    return tokens.get(i).is(Token.Kind.WORD);
  }
}
