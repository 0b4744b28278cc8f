package io.voicemill.runtime.text;

import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.pinyin.WrittenPinyin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a bracket behind Chinese characters says.
 *
 * @param isPinyin whether it is meant as pinyin
 * @param syllables in the form {@code zhong4}; as many as tokens if one of them is unknown
 * @param flaw what keeps it from being read
 */
record PinyinNote(boolean isPinyin, List<String> syllables, Optional<Flaw> flaw) {
  static final int LONGEST = 400;

  private static final PinyinNote ORDINARY_TEXT =
      new PinyinNote(false, List.of(), Optional.empty());
  private static final Pattern BETWEEN = Pattern.compile("[\\s'’·,，-]+");
  private static final Pattern HAS_VOWEL = Pattern.compile("(?i).*[aeiouvü\\P{ASCII}].*");
  private static final Pattern CAPITALS_AND_DIGIT = Pattern.compile("[A-Z]+[0-9]");
  private static final Pattern ONE_LETTER_AND_DIGIT = Pattern.compile("[A-Za-z][0-9]");
  private static final String READ_AS_ONE_VOWEL = "啊阿呵额鹅饿恶俄哦噢喔娥讹蛾厄扼遏愕呃婀欸诶";

  /** A token that cannot be read. */
  record Flaw(String token, Kind kind) {

    /** What is wrong with it. */
    enum Kind {
      /** It is not pinyin though it looks so. */
      UNKNOWN,
      /** A note begins with a syllable without its tone, as no word does. */
      TONELESS
    }
  }

  PinyinNote {
    syllables = List.copyOf(syllables);
  }

  static PinyinNote read(String content, int characterBefore) {
    List<String> tokens =
        BETWEEN.splitAsStream(content.strip()).filter(token -> !token.isEmpty()).toList();
    boolean shaped =
        !tokens.isEmpty()
            && tokens.stream().allMatch(WrittenPinyin::looksLikePinyin)
            && tokens.stream().anyMatch(WrittenPinyin::showsTone);
    if (!shaped || (tokens.size() == 1 && isName(tokens.get(0), characterBefore))) {
      return ORDINARY_TEXT;
    }
    List<String> syllables = new ArrayList<>();
    for (String token : tokens) {
      Optional<List<Syllable>> read =
          ending(token, syllables).or(() -> WrittenPinyin.syllables(token));
      if (read.isEmpty()) {
        return new PinyinNote(true, tokens, Optional.of(new Flaw(token, Flaw.Kind.UNKNOWN)));
      }
      read.get().forEach(syllable -> syllables.add(syllable.toString()));
    }
    Optional<Flaw> toneless =
        WrittenPinyin.beginsWithTone(tokens.get(0))
            ? Optional.empty()
            : Optional.of(new Flaw(tokens.get(0), Flaw.Kind.TONELESS));
    return new PinyinNote(true, syllables, toneless);
  }

  /** How much of a text that begins in a bracket may be a note. */
  static String opening(String text) {
    int end = 0;
    while (end < text.length() && end < LONGEST && mayBeNote(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean mayBeNote(char c) {
    boolean letter = Character.isLetter(c) && !Scripts.isHan(c) && !Scripts.isKana(c);
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    return letter || mark || Character.isDigit(c) || c == ':' || BETWEEN.matcher("" + c).matches();
  }

  private static Optional<List<Syllable>> ending(String token, List<String> before) {
    boolean coloured = token.equals("r") || token.equals("r5");
    return coloured && !before.isEmpty() ? Optional.of(List.of(Syllable.R)) : Optional.empty();
  }

  private static boolean isName(String token, int characterBefore) {
    if (ONE_LETTER_AND_DIGIT.matcher(token).matches()) {
      return READ_AS_ONE_VOWEL.indexOf(characterBefore) < 0;
    }
    boolean unreadable = WrittenPinyin.syllables(token).isEmpty();
    return unreadable
        && (!HAS_VOWEL.matcher(token).matches() || CAPITALS_AND_DIGIT.matcher(token).matches());
  }
}
