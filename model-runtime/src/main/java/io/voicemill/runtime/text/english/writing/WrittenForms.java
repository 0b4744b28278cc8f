package io.voicemill.runtime.text.english.writing;

import io.voicemill.runtime.text.english.Accent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All written forms, in the order in which they are tried, parted by what they begin with. */
final class WrittenForms {
  private final List<WrittenForm> numeric = new ArrayList<>();
  private final List<WrittenForm> alphabetic = new ArrayList<>();
  private final List<WrittenForm> capitalised = new ArrayList<>();
  private final List<WrittenForm> symbolic = new ArrayList<>();

  WrittenForms(Accent accent) {
    NumberWords numbers = new NumberWords(accent);
    DateForms dates = new DateForms(numbers, accent);
    List<WrittenForm> addresses = new AddressForms(numbers).forms();
    List<WrittenForm> letters = new LetterForms().forms();
    List<WrittenForm> money = new MoneyForms(numbers).forms();
    List<WrittenForm> years = new YearForms(numbers).forms();

    NumberForms plain = new NumberForms(numbers);
    numeric.add(plain.attached());
    numeric.addAll(addresses);
    numeric.addAll(dates.numericForms());
    numeric.addAll(new PhoneForms(numbers).forms());
    numeric.addAll(new TimeForms(numbers).forms());
    numeric.addAll(money);
    numeric.addAll(new MeasureForms(numbers).forms());
    numeric.addAll(new FractionForms(numbers).forms());
    numeric.addAll(years);
    numeric.addAll(plain.forms());

    alphabetic.addAll(letters);
    alphabetic.addAll(addresses);
    alphabetic.addAll(new AbbreviationForms().forms());

    capitalised.addAll(dates.namedForms());
    capitalised.addAll(new StateForms(numbers).forms());
    capitalised.addAll(money);
    capitalised.addAll(new RomanNumerals(numbers).forms());
    capitalised.addAll(alphabetic);

    symbolic.addAll(money);
    symbolic.addAll(years);
    symbolic.addAll(new SymbolForms().forms());
  }

  /** The form that begins at the index, empty for a plain word, a mark or nothing. */
  Optional<Expansion> read(String text, int index) {
    for (WrittenForm form : beginningWith(text, index)) {
      Optional<Expansion> expansion = form.read(text, index);
      if (expansion.isPresent()) {
        return expansion;
      }
    }
    return Optional.empty();
  }

  private List<WrittenForm> beginningWith(String text, int index) {
    char c = text.charAt(index);
    if (Characters.isDigit(c) || "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒".indexOf(c) >= 0) {
      return numeric;
    }
    if (Character.isUpperCase(c)) {
      return capitalised;
    }
    if (Character.isLetter(c)) {
      return mayBeWritten(text, index) ? alphabetic : List.of();
    }
    boolean beforeDigit = index + 1 < text.length() && isNumberStart(text, index + 1);
    boolean afterWord = index > 0 && Character.isLetterOrDigit(text.charAt(index - 1));
    if ("+-~±.(".indexOf(c) >= 0 && beforeDigit && !afterWord) {
      return numeric;
    }
    return symbolic;
  }

  private static boolean isNumberStart(String text, int index) {
    char c = text.charAt(index);
    boolean point = c == '.' && index + 1 < text.length();
    return Characters.isDigit(point ? text.charAt(index + 1) : c) || "$£€¥".indexOf(c) >= 0;
  }

  private static boolean mayBeWritten(String text, int index) {
    if (index > 0 && Characters.isDigit(text.charAt(index - 1))) {
      return true;
    }
    int end = index;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean plain = end == text.length() || " ,;!?'-".indexOf(text.charAt(end)) >= 0;
    return !plain || end - index <= 3;
  }
}
