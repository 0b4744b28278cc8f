package io.voicemill.runtime.quality;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The readings of digits, signs and units of measure in what a recogniser wrote. */
final class NumberEdges {
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  private final List<Token> tokens;
  private final Lattice lattice;
  private final Language language;
  private final boolean english;

  /**
   * @param latinMeant whether what was meant has words of an alphabet, so that digits can be
   *     English in a line of another language
   */
  NumberEdges(List<Token> tokens, Lattice lattice, Language language, boolean latinMeant) {
    this.tokens = tokens;
    this.lattice = lattice;
    this.language = language;
    this.english = language == Language.EN || latinMeant;
  }

  void addNumber(int i) {
    String digits = tokens.get(i).text();
    add(i, i + 1, whole(digits));
    if (isSign(i - 1, ":") && language == Language.ZH) {
      whole(digits).forEach(minutes -> add(i, i + 1, Set.of(minutes + "分")));
    }
    if (i > 0 && isSign(i - 1, ".") && isNumber(i - 2)) {
      return;
    }
    addEndings(i, digits);
    addFraction(i);
    addDate(i);
    Amount amount = Amount.at(tokens, i);
    Set<String> readings = amount.readings(this::whole, this::decimal);
    add(i, amount.end(), readings);
    if (isSign(amount.end(), "%")) {
      readings.forEach(reading -> add(i, amount.end() + 1, Set.of("百分之" + reading)));
    }
    if (i > 0 && Signs.isCurrency(tokens.get(i - 1))) {
      add(i - 1, amount.end(), amount.money(tokens.get(i - 1).text(), readings, this::whole));
    }
  }

  void addSign(int i) {
    add(i, i + 1, Signs.readings(tokens.get(i).text()));
  }

  /** {@code km} after a number, and {@code x} between numbers. */
  void addMeasure(int i) {
    String word = tokens.get(i).text();
    if (isNumber(i - 1)) {
      add(i, i + 1, Signs.measures(word));
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
      if (word.equals("km") && next.equals("h")) {
        add(i, i + 2, Signs.measures("kmh"));
      }
      if (next.equals("2")) {
        addSquare(i, word);
      }
    }
  }

  private void addSquare(int i, String word) {
    for (String measure : Signs.measures(word)) {
      add(i, i + 2, Set.of("square " + measure, "平方" + measure));
    }
  }

  private void addEndings(int i, String digits) {
    if (i + 1 < tokens.size() && tokens.get(i + 1).is(Token.Kind.WORD)) {
      String ending = tokens.get(i + 1).text();
      if (ORDINAL_ENDINGS.contains(ending)) {
        add(i, i + 2, EnglishNumbers.ordinals(digits));
      } else if (ending.equals("s") || ending.equals("'s")) {
        add(i, i + 2, EnglishNumbers.plurals(digits));
      }
    }
  }

  private void addFraction(int i) {
    if (!isSign(i + 1, "/") || !isNumber(i + 2)) {
      return;
    }
    String over = tokens.get(i).text();
    String under = tokens.get(i + 2).text();
    add(i, i + 3, EnglishNumbers.fractions(over, under));
    if (language != Language.EN) {
      add(i, i + 3, Set.of(first(under) + "分之" + first(over)));
    }
  }

  private void addDate(int i) {
    if (language == Language.EN) {
      return;
    }
    if ((isSign(i + 1, "-") || isSign(i + 1, "/")) && isNumber(i + 2)) {
      String first = tokens.get(i).text();
      String second = tokens.get(i + 2).text();
      String monthDay = first(first) + "月" + first(second);
      add(i, i + 3, Set.of(monthDay + "日", monthDay + "号"));
      if (first.length() == 4 && isNumber(i + 4)) {
        String date =
            MandarinNumbers.eachDigit(first)
                + "年"
                + first(second)
                + "月"
                + first(tokens.get(i + 4).text());
        add(i, i + 5, Set.of(date + "日", date + "号"));
      }
    }
  }

  private String first(String digits) {
    return MandarinNumbers.whole(digits).iterator().next();
  }

  private Set<String> whole(String digits) {
    Set<String> readings = new LinkedHashSet<>();
    if (language == Language.ZH) {
      readings.addAll(MandarinNumbers.whole(digits));
    } else if (language == Language.JA) {
      readings.addAll(JapaneseNumbers.whole(digits));
    }
    if (english) {
      readings.addAll(EnglishNumbers.whole(digits));
    }
    return readings;
  }

  private Set<String> decimal(String whole, String fraction) {
    Set<String> readings = new LinkedHashSet<>();
    if (language == Language.ZH) {
      readings.addAll(MandarinNumbers.decimal(whole, fraction));
    } else if (language == Language.JA) {
      readings.addAll(JapaneseNumbers.decimal(whole, fraction));
    }
    if (english) {
      readings.addAll(EnglishNumbers.decimal(whole, fraction));
    }
    return readings;
  }

  private void add(int from, int to, Iterable<String> readings) {
    List<List<String>> units = new ArrayList<>();
    readings.forEach(reading -> units.add(Units.split(reading)));
    units.forEach(reading -> lattice.add(from, to, reading));
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(Token.Kind.NUMBER);
  }

  private boolean isSign(int i, String sign) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isSign(sign);
  }
}
