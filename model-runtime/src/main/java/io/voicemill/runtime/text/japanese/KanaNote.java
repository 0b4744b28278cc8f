package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.japanese.words.JapaneseWords;
import io.voicemill.runtime.text.japanese.words.Morpheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bracket that gives the reading of the word before it in kana: 行った(おこなった). An aside in kana, as
 * in 雨です(たぶん), is none.
 *
 * @param from which of the characters before it the word begins with
 * @param end behind the bracket
 * @param katakana as spoken
 */
record KanaNote(int from, int end, String katakana) {
  private static final int LONGEST_WORD = 48;
  private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]+");
  private static final Set<String> ASIDES =
      Set.of(
          "たぶん", "きっと", "おそらく", "もちろん", "ただし", "まさか", "なぜか", "らしい", "みたい", "など", "ほか", "とか", "かも",
          "ほぼ", "やや", "わら", "うそ", "ほんと", "つづく", "おわり");
  private static final Pattern NOTE = Pattern.compile("[(（]([ぁ-ゖァ-ヺー]{1,40})[)）]");

  /**
   * The note that begins at a place of a text.
   *
   * @param before characters that are not spoken yet
   */
  static Optional<KanaNote> at(String text, int index, List<Stretch> before) {
    Matcher note = NOTE.matcher(text).region(index, text.length());
    if (!note.lookingAt() || before.isEmpty()) {
      return Optional.empty();
    }
    if (ASIDES.contains(note.group(1))) {
      return Optional.empty();
    }
    String katakana = Katakana.of(note.group(1));
    boolean hiragana = HIRAGANA.matcher(note.group(1)).matches();
    int far = Math.max(0, before.size() - LONGEST_WORD);
    List<Stretch> near = before.subList(far, before.size());
    String analysed = near.stream().map(Stretch::analysed).collect(Collectors.joining());
    return word(analysed, katakana, hiragana)
        .map(from -> new KanaNote(far + index(near, from), note.end(), spoken(katakana, analysed)));
  }

  private static Optional<Integer> word(String analysed, String katakana, boolean hiragana) {
    List<Morpheme> morphemes = JapaneseWords.read(analysed);
    Optional<Integer> word = Optional.empty();
    int least = Integer.MAX_VALUE;
    boolean alike = false;
    StringBuilder reading = new StringBuilder();
    for (int i = morphemes.size() - 1; i >= 0; i--) {
      Morpheme morpheme = morphemes.get(i);
      if (morpheme.spoken().isEmpty() && !hasHan(morpheme)) {
        break;
      }
      reading.insert(0, morpheme.lexical());
      int distance = distance(reading.toString(), katakana);
      WrittenWord written = new WrittenWord(analysed.substring(morpheme.from()));
      if (hasHan(morpheme) && distance < least && written.fits(katakana)) {
        least = distance;
        alike =
            distance < Math.max(reading.length(), katakana.length())
                || (hiragana && written.canSound(katakana));
        word = Optional.of(morpheme.from());
      }
    }
    return alike ? word : Optional.empty();
  }

  private static boolean hasHan(Morpheme morpheme) {
    return morpheme.surface().codePoints().anyMatch(Scripts::isHan);
  }

  /**
   * A given reading as spoken: トウキョウ is トーキョー; the ending of a verb in う stays.
   *
   * @param word that the reading is of
   */
  static String spoken(String katakana, String word) {
    boolean ending = katakana.endsWith("ウ") && word.endsWith("う");
    int kept = katakana.length() - (ending ? 1 : 0);
    return Katakana.lengthened(katakana.substring(0, kept)) + katakana.substring(kept);
  }

  private static int index(List<Stretch> before, int from) {
    int at = 0;
    int index = 0;
    while (at < from) {
      at += before.get(index++).analysed().length();
    }
    return index;
  }

  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
