package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roman numerals after names and after words that are counted: Henry VIII, Chapter IV, Part II. */
final class RomanNumerals {
  private static final Set<String> COUNTED =
      Set.of(
          "Act",
          "Appendix",
          "Article",
          "Book",
          "Bowl",
          "Canto",
          "Chapter",
          "Class",
          "Episode",
          "Figure",
          "Grade",
          "Level",
          "Mark",
          "Olympiad",
          "Page",
          "Part",
          "Phase",
          "Psalm",
          "Scene",
          "Season",
          "Section",
          "Stage",
          "Table",
          "Title",
          "Tome",
          "Type",
          "Unit",
          "Vol",
          "Volume",
          "War",
          "WrestleMania",
          "chapter",
          "part",
          "type",
          "phase",
          "stage",
          "volume",
          "section");
  private static final Set<String> REGNAL =
      Set.of(
          "Henry",
          "Louis",
          "Elizabeth",
          "Charles",
          "George",
          "Edward",
          "Richard",
          "William",
          "James",
          "John",
          "Paul",
          "Pius",
          "Benedict",
          "Francis",
          "Leo",
          "Gregory",
          "Clement",
          "Nicholas",
          "Alexander",
          "Catherine",
          "Frederick",
          "Philip",
          "Napoleon",
          "Victoria",
          "Mary",
          "Peter",
          "Ivan",
          "Innocent",
          "Urban",
          "Boniface",
          "Otto",
          "Ferdinand",
          "Leopold",
          "Wilhelm",
          "Friedrich",
          "Joseph",
          "Maximilian",
          "Christian",
          "Gustav",
          "Margaret",
          "Harald",
          "Olav",
          "Haakon",
          "Ramesses",
          "Ramses",
          "Thutmose",
          "Darius",
          "Xerxes",
          "Ptolemy",
          "Constantine",
          "Justinian",
          "Sixtus",
          "Julius",
          "Adrian",
          "Albert",
          "Baldwin",
          "Malcolm",
          "Robert",
          "David",
          "Alfonso",
          "Pedro",
          "Umberto",
          "Selim",
          "Mehmed",
          "Felipe");
  private static final Set<String> RULERS =
      Set.of("King", "Queen", "Pope", "Emperor", "Empress", "Tsar", "Kaiser", "Prince");
  private static final Set<String> BEFORE_A_RULER =
      Set.of("of", "by", "under", "Tsar", "Saint", "Sultan", "Shah", "Duke", "Czar");
  private static final String NUMERAL = "((?:X{0,3})(?:IX|IV|V?I{0,3}))" + PatternForm.END;

  private final NumberWords numbers;

  RomanNumerals(NumberWords numbers) {
    this.numbers = numbers;
  }

  List<WrittenForm> forms() {
    return List.of(
        new PatternForm(WrittenRule.ORDINAL, NUMERAL, this::ordinal),
        new PatternForm(WrittenRule.NUMBER, "([CLXVI]+)" + PatternForm.END, this::cardinal));
  }

  private Optional<String> ordinal(Match match) {
    String name = match.wordBefore();
    String numeral = match.group(1);
    if (!REGNAL.contains(name)) {
      return Optional.empty();
    }
    if (numeral.length() == 1) {
      int nameStart = match.text().lastIndexOf(name, match.start());
      String title = Surroundings.wordBefore(match.text(), nameStart);
      boolean begins = Surroundings.opensAt(match.text(), nameStart);
      boolean ruler =
          RULERS.contains(title)
              || BEFORE_A_RULER.contains(title)
              || numeral.equals("V")
              || (begins && !numeral.equals("X"));
      return ruler ? words(numeral) : Optional.empty();
    }
    return words(numeral);
  }

  private Optional<String> words(String numeral) {
    return Optional.of("the " + numbers.ordinal(Integer.toString(value(numeral))));
  }

  private Optional<String> cardinal(Match match) {
    String numeral = match.group(1);
    String before = match.wordBefore();
    boolean named = Surroundings.startsUpperCase(before) && !Surroundings.opensSentence(before);
    named |= match.start() == 0;
    boolean unmistakable = numeral.length() > 1 && numeral.matches("X{0,3}(IX|IV|V?I{0,3})");
    int value = value(numeral);
    return (COUNTED.contains(before) && isCanonical(numeral, value)) || (named && unmistakable)
        ? Optional.of(numbers.cardinal(Integer.toString(value)))
        : Optional.empty();
  }

  private static boolean isCanonical(String numeral, int value) {
    return value < 400 && numeral.equals(numeral(value));
  }

  private static String numeral(int value) {
    List<String> symbols = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    StringBuilder numeral = new StringBuilder();
    int rest = value;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        numeral.append(symbols.get(i));
        rest -= values[i];
      }
    }
    return numeral.toString();
  }

  static int value(String numeral) {
    int total = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int value = digit(numeral.charAt(i));
      boolean subtracts = i + 1 < numeral.length() && digit(numeral.charAt(i + 1)) > value;
      total += subtracts ? -value : value;
    }
    return total;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> 100;
    };
  }
}
