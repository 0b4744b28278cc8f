package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Letters that are spoken by their names: U.S., J. Smith, the p of 1080p, the A of A4. */
final class LetterForms {
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");

  List<WrittenForm> forms() {
    return List.of(
        new PatternForm(
            WrittenRule.LETTERS,
            "((?:\\p{Lu}\\.){2,8}|(?:\\p{Lu}\\.){1,7}\\p{Lu})" + PatternForm.END,
            m -> Optional.of(m.closing(m.group(1).replace(".", "")))),
        new PatternForm(
            WrittenRule.LETTERS,
            "([ap])\\.\\s?m\\.?" + PatternForm.END,
            m -> Optional.of(m.closing(m.group(1).toUpperCase(Locale.ROOT) + "M"))),
        new PatternForm(WrittenRule.LETTERS, "(\\p{Lu})\\.(?=\\s\\p{Lu})", this::initial),
        new PatternForm(
            WrittenRule.LETTERS,
            "([BCDGMPV])2([BCGMPVX])" + PatternForm.END,
            m -> Optional.of(m.group(1) + " to " + m.group(2))),
        new PatternForm(WrittenRule.SYMBOL, "([CF])#", m -> Optional.of(m.group(1) + " sharp")),
        new PatternForm(WrittenRule.SYMBOL, "C\\+\\+", m -> Optional.of("C plus plus")),
        new PatternForm(
            WrittenRule.ABBREVIATION, "v(?=\\d)|V(?=\\d+\\.)", m -> Optional.of("version")),
        new PatternForm(
            WrittenRule.LETTERS, "(?<=\\d)(\\p{L}{1,3})(?![\\p{L}'])", this::besideDigit),
        new PatternForm(WrittenRule.LETTERS, "(\\p{L}{1,3})(?=\\d)", this::besideDigit));
  }

  private Optional<String> initial(Match match) {
    String after = match.wordAfter();
    boolean ends = Surroundings.opensSentence(after) || match.group(1).equals("I");
    return ends && after.length() > 1 ? Optional.empty() : Optional.of(match.group(1));
  }

  private Optional<String> besideDigit(Match match) {
    String letters = match.group(1);
    return letters.length() == 1 || !VOWEL.matcher(letters).find()
        ? Optional.of(letters.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
