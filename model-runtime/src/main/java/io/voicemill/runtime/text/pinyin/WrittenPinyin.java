package io.voicemill.runtime.text.pinyin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pinyin as people write it: {@code zhòng yào}, {@code zhong4 yao4}, {@code zhòngyào}, {@code lü},
 * {@code lv}, {@code lu:}.
 */
public final class WrittenPinyin {
  private static final String MARKS = "\u0304\u0301\u030C\u0300";
  private static final char BREVE = '\u0306';
  private static final char DIAERESIS = '\u0308';
  private static final char CIRCUMFLEX = '\u0302';
  private static final String VOWELS_THAT_BEGIN = "aoe";
  private static final int LONGEST = 40;

  private final StringBuilder letters = new StringBuilder();
  private final List<Integer> tones = new ArrayList<>();
  private final boolean wellFormed;

  private WrittenPinyin(String token) {
    this.wellFormed =
        token.length() <= LONGEST && scan(Normalizer.normalize(token, Normalizer.Form.NFD));
  }

  /** Whether a token consists of what pinyin is written with: letters, tone marks, tone digits. */
  public static boolean looksLikePinyin(String token) {
    return new WrittenPinyin(token).wellFormed;
  }

  /** Whether a token shows a tone, by a mark or by a digit. */
  public static boolean showsTone(String token) {
    return new WrittenPinyin(token).tones.stream().anyMatch(tone -> tone >= 0);
  }

  /** Whether the first syllable of a token shows its tone; false if the token is not pinyin. */
  public static boolean beginsWithTone(String token) {
    WrittenPinyin written = new WrittenPinyin(token);
    List<Syllable> found = new ArrayList<>();
    return written.wellFormed
        && written.split(0, found)
        && written.tones.subList(0, found.get(0).base().length()).stream()
            .anyMatch(tone -> tone >= 0);
  }

  /**
   * The syllables of a token, which may hold several.
   *
   * @return empty if the token is not pinyin
   */
  public static Optional<List<Syllable>> syllables(String token) {
    WrittenPinyin written = new WrittenPinyin(token);
    List<Syllable> found = new ArrayList<>();
    return written.wellFormed && written.split(0, found)
        ? Optional.of(endings(found))
        : Optional.empty();
  }

  private static List<Syllable> endings(List<Syllable> syllables) {
    for (int i = 1; i < syllables.size(); i++) {
      Syllable syllable = syllables.get(i);
      if (syllable.base().equals(Syllable.R.base()) && !syllable.equals(Syllable.R)) {
        syllables.set(i - 1, syllables.get(i - 1).withTone(syllable.tone()));
        syllables.set(i, Syllable.R);
      }
    }
    return syllables;
  }

  private boolean scan(String decomposed) {
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int mark = c == BREVE ? 3 : MARKS.indexOf(c) + 1;
      int last = letters.length() - 1;
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        letters.append(Character.toString(c).toLowerCase(Locale.ROOT));
        tones.add(-1);
      } else if (last < 0) {
        return false;
      } else if (mark > 0 || (c >= '0' && c <= '9')) {
        if (tones.get(last) >= 0) {
          return false;
        }
        tones.set(last, mark > 0 ? mark : 10 + c - '0');
      } else if ((c == DIAERESIS || c == ':') && letters.charAt(last) == 'u') {
        letters.setCharAt(last, 'v');
      } else if (c != CIRCUMFLEX || letters.charAt(last) != 'e') {
        return false;
      }
    }
    return letters.length() > 0;
  }

  private boolean split(int from, List<Syllable> found) {
    if (from == letters.length()) {
      return true;
    }
    for (int to = Math.min(letters.length(), from + 6); to > from; to--) {
      Optional<Syllable> syllable = syllable(from, to);
      if (syllable.isPresent() && boundary(to)) {
        found.add(syllable.get());
        if (split(to, found)) {
          return true;
        }
        found.remove(found.size() - 1);
      }
    }
    return false;
  }

  private boolean boundary(int at) {
    return at == letters.length()
        || tones.get(at - 1) >= 10
        || VOWELS_THAT_BEGIN.indexOf(letters.charAt(at)) < 0;
  }

  private Optional<Syllable> syllable(int from, int to) {
    int tone = 0;
    for (int i = from; i < to; i++) {
      int shown = tones.get(i);
      boolean digitInside = shown >= 10 && i < to - 1;
      if (digitInside || (shown >= 0 && tone > 0)) {
        return Optional.empty();
      }
      tone = shown >= 0 ? shown : tone;
    }
    tone = tone >= 10 ? tone - 10 : tone;
    String base = spelled(letters.substring(from, to));
    boolean ending = base.equals(Syllable.R.base()) && from > 0;
    if (tone > Syllable.NEUTRAL || (!ending && !PinyinPhonemes.exists(base))) {
      return Optional.empty();
    }
    return Optional.of(new Syllable(base, tone == 0 ? Syllable.NEUTRAL : tone));
  }

  private static String spelled(String base) {
    if (base.equals("lue") || base.equals("nue")) {
      return base.charAt(0) + "ve";
    }
    boolean redundantDots =
        base.length() > 1 && "jqxy".indexOf(base.charAt(0)) >= 0 && base.charAt(1) == 'v';
    return redundantDots ? base.charAt(0) + "u" + base.substring(2) : base;
  }
}
