package io.voicemill.runtime.text;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;

/** The wording of what can be wrong with an annotation. */
final class AnnotationProblems {
  private static final int LONGEST_EXCERPT = 40;
  private static final String NOT_MEANT =
      " If it is not meant as pinyin, put a space before the bracket.";

  private AnnotationProblems() {}

  /** Where an annotation stands: its first code point in the given text, and how it is written. */
  record Place(int codePoint, String written) {

    String words() {
      int length = written.codePointCount(0, written.length());
      String excerpt =
          length <= LONGEST_EXCERPT
              ? written
              : written.substring(0, written.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
      return "The annotation “" + excerpt + "” at code point " + codePoint;
    }
  }

  static VoicemillException flaw(Place place, PinyinNote.Flaw flaw) {
    String why =
        switch (flaw.kind()) {
          case UNKNOWN ->
              "That is no Mandarin syllable with a tone mark, a tone 1 to 5, or 0 for"
                  + " the neutral tone.";
          case TONELESS ->
              "Its first syllable shows no tone; a neutral one is written with 5 or 0.";
        };
    return malformed(
        place.words() + " holds “" + flaw.token() + "”.",
        why,
        "Write one syllable a character, as in 重要(zhòng yào) or 重要(zhong4 yao4)." + NOT_MEANT);
  }

  static VoicemillException openPinyin(Place place) {
    return malformed(
        place.words() + " does not end.",
        "A reading stands between two brackets.",
        "Close the bracket, as in 重要(zhong4 yao4)." + NOT_MEANT);
  }

  static VoicemillException secondPinyin(Place place, String word) {
    return malformed(
        place.words() + " is a second reading of “" + word + "”.",
        "A word is read in one way.",
        "Leave one of the two, or put both syllables into one bracket, as in 重要(zhong4 yao4).");
  }

  static VoicemillException tooManySyllables(Place place, int syllables, int characters) {
    return malformed(
        place.words() + " has " + syllables + " syllables.",
        "Only " + characters + " Chinese characters stand directly before the bracket.",
        "Write one syllable a character, as in 重要(zhong4 yao4)." + NOT_MEANT);
  }

  static VoicemillException pause(Place place) {
    return malformed(
        place.words() + " gives no length that can be used.",
        "A pause takes 0 to 10 seconds, written with its unit.",
        "Write it as <break 500ms> or <break 1.5s>.");
  }

  static VoicemillException openPhonemes(Place place) {
    return malformed(
        place.words() + " does not end.",
        "Phonemes stand between (/ and /).",
        "Write it as [word](/wɜːd/).");
  }

  static VoicemillException emptyPhonemes(Place place) {
    return malformed(
        place.words() + " has no word or no phonemes.",
        "It says how one word is spoken.",
        "Write it as [word](/wɜːd/), or leave the brackets out.");
  }

  static VoicemillException unknownPhoneme(Place place, String symbol) {
    return malformed(
        place.words() + " holds the symbol “" + symbol + "”.",
        "The voices do not know it.",
        "Use IPA as in /aɪ piː eɪ/, or the alphabet of misaki as in /I pi A/.");
  }

  private static VoicemillException malformed(String problem, String why, String fix) {
    return new VoicemillException(
        Problem.in("text", ProblemCode.MALFORMED_ANNOTATION, problem, why, fix));
  }
}
