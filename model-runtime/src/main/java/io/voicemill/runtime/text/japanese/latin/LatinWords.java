package io.voicemill.runtime.text.japanese.latin;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in Latin letters as Japanese says them: known words by a table, abbreviations by their
 * letters, Japanese words as romaji, others by their English sounds. Thread-safe if the English is.
 */
public final class LatinWords {
  private static final Map<String, String> LOANWORDS =
      TabSeparated.map(LatinWords.class, "loanwords.tsv");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=[A-Za-z0-9_%+@:/-]{1,140}+\\.)"
              + "(?:https?://)?(?:www\\.)?[A-Za-z0-9][A-Za-z0-9._%+-]{0,64}@?[A-Za-z0-9-]{0,64}"
              + "\\.(?:com|net|org|jp|io|dev|ai|info|edu|gov|co\\.jp|ne\\.jp|or\\.jp|ac\\.jp)"
              + "(?![A-Za-z0-9])(?:/[A-Za-z0-9._/?=&%-]*)?");
  private static final Pattern WORD =
      Pattern.compile("\\d*+[A-Za-z][A-Za-z0-9]*+(?:['’.&/-][A-Za-z0-9]++)*+(?:\\+\\+|#)?");
  private static final Pattern PART = Pattern.compile("[A-Z]?[a-z'’]+|[A-Z]+(?![a-z])|\\d+|.");
  private static final Pattern WRITTEN_WHOLE = Pattern.compile("[A-Z]?[a-z'’]+|[A-Z]+");
  private static final Map<String, String> SIGNS =
      Map.of(
          ".", "ドット", "/", "スラッシュ", "-", "ハイフン", "_", "アンダーバー", "@", "アットマーク", ":", "コロン", "&",
          "アンド", "?", "クエスチョン", "=", "イコール", "%", "パーセント");
  private static final int LONGEST_ABBREVIATION = 5;

  private final Function<String, EnglishWord> english;
  private final Function<String, String> digits;

  /**
   * The words.
   *
   * @param english how English says a word
   * @param digits katakana of a number that stands in a name
   */
  public LatinWords(Function<String, EnglishWord> english, Function<String, String> digits) {
    this.english = requireNonNull(english, "english is null");
    this.digits = requireNonNull(digits, "digits is null");
  }

  /**
   * How far a word reaches, and its katakana.
   *
   * @param end behind its last character
   */
  public record Match(int end, String katakana) {}

  /** The word or address that begins at a place of a text in {@link PlainLatin}. */
  public Optional<Match> at(String text, int index) {
    Matcher address = ADDRESS.matcher(text).region(index, text.length());
    if (address.lookingAt()) {
      return Optional.of(new Match(address.end(), address(address.group())));
    }
    Matcher word = WORD.matcher(text).region(index, text.length());
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    boolean number = Character.isDigit(text.charAt(index));
    String whole = LOANWORDS.get(word.group().toLowerCase(Locale.ROOT));
    if (whole != null || !number) {
      String katakana = whole == null ? parts(word.group(), "") : whole;
      return Optional.of(new Match(word.end(), katakana));
    }
    return Optional.empty();
  }

  /** The name of a letter in katakana; empty for what has none. */
  public String letter(char letter) {
    return Letters.spell(Character.toString(letter));
  }

  private String address(String written) {
    StringBuilder katakana = new StringBuilder();
    String plain = written.replaceFirst("^https?://", "");
    Matcher part = Pattern.compile("[A-Za-z]+|\\d+|.").matcher(plain);
    while (part.find()) {
      katakana.append(SIGNS.getOrDefault(part.group(), word(part.group())));
    }
    return katakana.toString();
  }

  private String parts(String written, String between) {
    String whole = LOANWORDS.get(written.toLowerCase(Locale.ROOT));
    if (whole != null || WRITTEN_WHOLE.matcher(written).matches()) {
      return whole == null ? word(written) : whole;
    }
    StringBuilder katakana = new StringBuilder();
    String[] pieces = written.split("(?<=[-/&.])|(?=[-/&.])", -1);
    for (String piece : pieces) {
      if (piece.equals("&") || piece.equals(".")) {
        katakana.append(SIGNS.get(piece));
      } else if (LOANWORDS.containsKey(piece.toLowerCase(Locale.ROOT))) {
        katakana.append(LOANWORDS.get(piece.toLowerCase(Locale.ROOT)));
      } else {
        Matcher part = PART.matcher(piece);
        while (part.find()) {
          katakana.append(between).append(word(part.group()));
        }
      }
    }
    return katakana.toString();
  }

  private String word(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return digits.apply(written);
    }
    String plain = written.replace('’', '\'');
    String small = plain.toLowerCase(Locale.ROOT);
    if (LOANWORDS.containsKey(small)) {
      return LOANWORDS.get(small);
    }
    boolean capitals = plain.equals(plain.toUpperCase(Locale.ROOT));
    boolean unspeakable = !small.matches(".*[aeiouy].*");
    if ((capitals && plain.length() <= LONGEST_ABBREVIATION)
        || unspeakable
        || plain.length() == 1) {
      return Letters.spell(plain);
    }
    EnglishWord said = english.apply(capitals ? small : plain);
    Optional<String> japanese = said.known() ? Optional.empty() : Romaji.read(plain);
    String katakana = japanese.orElseGet(() -> PhonemeKatakana.of(said.phonemes(), small));
    return katakana.isEmpty() ? Letters.spell(plain) : katakana;
  }
}
