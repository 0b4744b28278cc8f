package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts written Mandarin into stretches and says each of them: numbers, signs, marks, characters.
 */
final class Normalizer {
  private static final List<NumberRule> RULES =
      Stream.of(
              NotationRules.rules(),
              CodeRules.rules(),
              DateRules.rules(),
              QuantityRules.rules(),
              CountRules.rules())
          .flatMap(List::stream)
          .toList();
  private static final Map<String, String> SIGNS = TabSeparated.map(Normalizer.class, "signs.tsv");
  private static final Map<String, String> MARKS = TabSeparated.map(Normalizer.class, "marks.tsv");
  private static final String NUMBERS_BEGIN_WITH = "0123456789.-−—–~～+±¥$€£₩₽URCEGHJNAnIVXLC#'";
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
  private static final String SIGNS_BETWEEN_NUMBERS = "+-−<>*~^";

  private final String text;
  private final int end;
  private final List<Spelling> spellings = new ArrayList<>();
  private int codePoint;
  private boolean quoteOpen;

  private Normalizer(TextSpan.Plain span) {
    this.text = span.before() + span.text() + span.after();
    this.end = span.before().length() + span.text().length();
    this.codePoint = span.start();
  }

  /**
   * Says a text.
   *
   * @param span the text, and what stands around it
   */
  static List<Spelling> spell(TextSpan.Plain span) {
    Normalizer normalizer = new Normalizer(span);
    int i = span.before().length();
    while (i < normalizer.end) {
      i = normalizer.next(i);
    }
    return normalizer.spellings;
  }

  private int next(int index) {
    if (NUMBERS_BEGIN_WITH.indexOf(text.charAt(index)) >= 0) {
      for (NumberRule rule : RULES) {
        Optional<NumberRule.Match> match = rule.at(text, index);
        if (match.isPresent() && match.get().end() <= end) {
          number(index, match.get());
          return match.get().end();
        }
      }
    }
    return single(index, index + Character.charCount(text.codePointAt(index)));
  }

  private void number(int index, NumberRule.Match match) {
    String said = match.said();
    String written = text.substring(index, match.end());
    int inSaid = 0;
    int inWritten = 0;
    Matcher letters = LETTERS.matcher(said);
    while (letters.find()) {
      int unit = written.indexOf(letters.group(), inWritten);
      if (unit < 0) {
        break;
      }
      amount(written.substring(inWritten, unit), said.substring(inSaid, letters.start()));
      letters
          .group()
          .chars()
          .mapToObj(Character::toString)
          .forEach(letter -> add(letter, letter, Spelling.Kind.LETTER));
      inSaid = letters.end();
      inWritten = unit + letters.group().length();
    }
    Spelling.Kind kind = inWritten == 0 ? Spelling.Kind.NUMBER : Spelling.Kind.SIGN;
    if (inWritten < written.length()) {
      add(written.substring(inWritten), said.substring(inSaid), kind);
    }
  }

  private void amount(String written, String said) {
    String amount = written.stripTrailing();
    add(amount, said, Spelling.Kind.NUMBER);
    if (amount.length() < written.length()) {
      add(written.substring(amount.length()), "", Spelling.Kind.SILENCE);
    }
  }

  private int single(int index, int behind) {
    String written = text.substring(index, behind);
    int character = written.codePointAt(0);
    Optional<String> inAddress = AddressSigns.at(text, index);
    if (inAddress.isPresent()) {
      add(written, inAddress.get(), Spelling.Kind.SIGN);
    } else if (written.equals("〇")) {
      add(written, "零", Spelling.Kind.CHARACTER);
    } else if (character == '\n') {
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
    return behind;
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
    return Scripts.isDigit(c) || c == ')' || c == '(' || c == '²' || c == '³';
  }

  private int mark(int index) {
    int behind = index + 1;
    while (behind < end && text.charAt(behind) == text.charAt(index)) {
      behind++;
    }
    String written = text.substring(index, behind);
    String symbol = MARKS.get(written.substring(0, 1));
    if (written.charAt(0) == '"') {
      symbol = quoteOpen ? "”" : "“";
      quoteOpen = !quoteOpen;
    } else if (written.length() > 1 && symbol.equals(".")) {
      symbol = "…";
    }
    add(written, symbol, Spelling.Kind.MARK);
    return behind;
  }

  private void add(String written, String said, Spelling.Kind kind) {
    spellings.add(new Spelling(codePoint, written, said, kind));
    codePoint += written.codePointCount(0, written.length());
  }
}
