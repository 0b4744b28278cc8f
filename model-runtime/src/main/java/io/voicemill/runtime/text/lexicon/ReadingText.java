package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.Ipa;
import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.runtime.text.pinyin.WrittenPinyin;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** A reading as people write it into a lexicon. */
final class ReadingText {
  private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[\\s'’·,，-]+");
  private static final String STRESS_AND_LENGTH = "ˈˌː";
  private static final String ANNOTATION_SIGNS = "[]<>";
  private static final int PROLONGED = 'ー';
  private static final String PINYIN_FIX =
      "Write one syllable a character with its tone, as in zhòng yào or zhong4 yao4.";

  private final String word;
  private final String reading;
  private final Language language;

  private ReadingText(String word, String reading, Language language) {
    this.word = word;
    this.reading = reading;
    this.language = language;
  }

  /** What a reading comes to: a saying, or what is wrong with it. */
  record Result(Optional<Saying> saying, String problem, String fix) {

    private static Result of(Saying saying) {
      return new Result(Optional.of(saying), "", "");
    }

    private static Result flaw(String problem, String fix) {
      return new Result(Optional.empty(), problem, fix);
    }
  }

  /**
   * Reads a reading.
   *
   * @param word clean
   * @param reading clean, neither blank
   */
  static Result read(String word, String reading, Language language) {
    return new ReadingText(word, reading, language).read();
  }

  /** The language of an entry by its writing. */
  static Language languageOf(String word, String reading) {
    if (any(word, Scripts::isKana) || any(reading, Scripts::isKana)) {
      return Language.JA;
    }
    return any(word, Scripts::isHan) || any(reading, Scripts::isHan) ? Language.ZH : Language.EN;
  }

  private Result read() {
    if (reading.startsWith("/") || reading.endsWith("/")) {
      return phonemes();
    }
    if (reading.codePoints().anyMatch(c -> ANNOTATION_SIGNS.indexOf(c) >= 0)) {
      return Result.flaw(
          "The reading “" + reading + "” holds an annotation.",
          "Write phonemes as /wɜːd/, anything else without brackets.");
    }
    if (language == Language.JA && reading.codePoints().allMatch(ReadingText::isKanaOrSpace)) {
      return Result.of(new Saying.Kana(Katakana.of(reading.replace(" ", ""))));
    }
    boolean chinese = language == Language.ZH && any(word, Scripts::isHan);
    if (chinese && !any(reading, Scripts::isHan)) {
      return pinyin();
    }
    return reading.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Result.of(new Saying.Respelling(reading))
        : Result.flaw(
            "The reading “" + reading + "” has no sound.", "Write another word, or /phonemes/.");
  }

  private Result phonemes() {
    if (reading.length() < 3 || !reading.startsWith("/") || !reading.endsWith("/")) {
      return Result.flaw(
          "The reading “" + reading + "” begins or ends with a slash.",
          "Write phonemes between two slashes, as in /wɜːd/.");
    }
    Ipa.Transcription transcription = Ipa.read(reading.substring(1, reading.length() - 1));
    if (transcription.unknown().isPresent()) {
      return Result.flaw(
          "The reading “%s” holds the symbol “%s”, which no voice knows."
              .formatted(reading, transcription.unknown().get()),
          "Use IPA as in /aɪ piː eɪ/, or the alphabet of misaki as in /I pi A/.");
    }
    if (transcription.phonemes().codePoints().noneMatch(ReadingText::isSound)) {
      return Result.flaw("The reading “" + reading + "” has no sound.", "Write it as in /wɜːd/.");
    }
    return Result.of(new Saying.Phonemes(transcription.phonemes()));
  }

  private Result pinyin() {
    if (!word.codePoints().allMatch(Scripts::isHan)) {
      return Result.flaw(
          "Pinyin says Chinese characters, and “" + word + "” holds others.",
          "Leave them out of the word, or write the reading in Chinese characters.");
    }
    List<String> tokens =
        BETWEEN_SYLLABLES.splitAsStream(reading).filter(token -> !token.isEmpty()).toList();
    List<String> syllables = new ArrayList<>();
    for (String token : tokens) {
      boolean ending = !syllables.isEmpty() && (token.equals("r") || token.equals("r5"));
      Optional<List<Syllable>> read =
          ending ? Optional.of(List.of(Syllable.R)) : WrittenPinyin.syllables(token);
      if (read.isEmpty()) {
        return Result.flaw(
            "“" + token + "” is no Mandarin syllable with a tone mark, a tone 1 to 5, or 0.",
            PINYIN_FIX);
      }
      read.get().forEach(syllable -> syllables.add(syllable.toString()));
    }
    if (tokens.stream().noneMatch(WrittenPinyin::showsTone)) {
      return Result.flaw("The reading “" + reading + "” shows no tone.", PINYIN_FIX);
    }
    int characters = word.codePointCount(0, word.length());
    if (syllables.size() != characters) {
      return Result.flaw(
          "The word “%s” has %d characters, the reading “%s” %d syllables."
              .formatted(word, characters, reading, syllables.size()),
          PINYIN_FIX);
    }
    return Result.of(new Saying.Pinyin(syllables));
  }

  private static boolean isSound(int symbol) {
    return Character.isLetter(symbol) && STRESS_AND_LENGTH.indexOf(symbol) < 0;
  }

  private static boolean isKanaOrSpace(int codePoint) {
    return Scripts.isKana(codePoint) || codePoint == PROLONGED || codePoint == ' ';
  }

  private static boolean any(String text, IntPredicate predicate) {
    return text.codePoints().anyMatch(predicate);
  }
}
