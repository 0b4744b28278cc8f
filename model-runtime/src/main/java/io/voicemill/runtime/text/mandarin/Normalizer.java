package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts written Mandarin into stretches and says each of them: numbers, signs, marks, characters.
 */
final class Normalizer {
  private static final List<NumberRule> RULES =
      Stream.of(CodeRules.rules(), DateRules.rules(), QuantityRules.rules(), CountRules.rules())
          .flatMap(List::stream)
          .toList();
  private static final Map<String, String> SIGNS = TabSeparated.map(Normalizer.class, "signs.tsv");
  private static final Map<String, String> MARKS = TabSeparated.map(Normalizer.class, "marks.tsv");
  private static final String NUMBERS_BEGIN_WITH = "0123456789-−+±¥$€£₩₽URCEGHJNAn";
  private static final Pattern LETTERS = Pattern.compile("[^A-Za-z]+");
  private static final String SIGNS_BETWEEN_NUMBERS = "+-−<>*~^";

  private final String text;
  private final List<Spelling> spellings = new ArrayList<>();
  private int codePoint;
  private boolean quoteOpen;

  private Normalizer(String text, int start) {
    this.text = text;
    this.codePoint = start;
  }

  /**
   * Says a text.
   *
   * @param start of the text, in code points
   */
  static List<Spelling> spell(String text, int start) {
    Normalizer normalizer = new Normalizer(text, start);
    int i = 0;
    while (i < text.length()) {
      i = normalizer.next(i);
    }
    return normalizer.spellings;
  }

  private int next(int index) {
    if (NUMBERS_BEGIN_WITH.indexOf(text.charAt(index)) >= 0) {
      for (NumberRule rule : RULES) {
        Optional<NumberRule.Match> match = rule.at(text, index);
        if (match.isPresent()) {
          number(index, match.get());
          return match.get().end();
        }
      }
    }
    int end = index + Character.charCount(text.codePointAt(index));
    return single(index, end);
  }

  private void number(int index, NumberRule.Match match) {
    String said = match.said();
    String written = text.substring(index, match.end());
    String unit = LETTERS.matcher(said).replaceAll("");
    if (unit.isEmpty()) {
      add(written, said, Spelling.Kind.NUMBER);
      return;
    }
    int inSaid = said.indexOf(unit);
    int inWritten = written.lastIndexOf(unit);
    String amount = written.substring(0, inWritten).stripTrailing();
    add(amount, said.substring(0, inSaid), Spelling.Kind.NUMBER);
    if (amount.length() < inWritten) {
      add(written.substring(amount.length(), inWritten), "", Spelling.Kind.SILENCE);
    }
    unit.chars()
        .mapToObj(Character::toString)
        .forEach(letter -> add(letter, letter, Spelling.Kind.LETTER));
    int behind = inWritten + unit.length();
    if (behind < written.length()) {
      add(written.substring(behind), said.substring(inSaid + unit.length()), Spelling.Kind.SIGN);
    }
  }

  private int single(int index, int end) {
    String written = text.substring(index, end);
    int character = written.codePointAt(0);
    if (character == '\n') {
      add(written, ",", Spelling.Kind.MARK);
    } else if (Scripts.isHan(character)) {
      add(written, written, Spelling.Kind.CHARACTER);
    } else if (MARKS.containsKey(written)) {
      return mark(index);
    } else if (SIGNS.containsKey(written) && said(written, index)) {
      add(written, SIGNS.get(written), Spelling.Kind.SIGN);
    } else if (character < 0x80 && Character.isLetter(character)) {
      add(written, written, Spelling.Kind.LETTER);
    } else {
      add(written, "", Spelling.Kind.SILENCE);
    }
    return end;
  }

  private boolean said(String sign, int index) {
    if (!SIGNS_BETWEEN_NUMBERS.contains(sign)) {
      return true;
    }
    int before = index > 0 && text.charAt(index - 1) == ' ' ? index - 2 : index - 1;
    int after = index + 1 < text.length() && text.charAt(index + 1) == ' ' ? index + 2 : index + 1;
    boolean numberAfter = after < text.length() && isOperand(text.charAt(after));
    boolean comparison = "<>".contains(sign);
    return numberAfter && (comparison || (before >= 0 && isOperand(text.charAt(before))));
  }

  private static boolean isOperand(char c) {
    return Scripts.isDigit(c) || c == ')' || c == '(';
  }

  private int mark(int index) {
    int end = index + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(index)) {
      end++;
    }
    String written = text.substring(index, end);
    String symbol = MARKS.get(written.substring(0, 1));
    if (written.charAt(0) == '"') {
      symbol = quoteOpen ? "”" : "“";
      quoteOpen = !quoteOpen;
    } else if (written.length() > 1 && symbol.equals(".")) {
      symbol = "…";
    }
    add(written, symbol, Spelling.Kind.MARK);
    return end;
  }

  private void add(String written, String said, Spelling.Kind kind) {
    spellings.add(new Spelling(codePoint, written, said, kind));
    codePoint += written.codePointCount(0, written.length());
  }
}
