package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import io.voicemill.schemas.script.Language;
import java.util.Map;
import java.util.stream.Collectors;

/** Japanese text through the front end, where English knows one word only. */
final class JapaneseText {
  static final JapaneseFrontEnd FRONT_END =
      JapaneseFrontEnd.open(
          word ->
              word.equals("learning")
                  ? new EnglishWord("lˈɜːnɪŋ", true)
                  : new EnglishWord("", false));

  private static final FrontEnds FRONT_ENDS = new FrontEnds(Map.of(Language.JA, FRONT_END));

  private JapaneseText() {}

  static SpokenText speak(String text) {
    return FRONT_ENDS.speak(text, Language.JA);
  }

  /** The katakana of all words, as spoken. */
  static String katakana(String text) {
    return speak(text).readings().stream().map(Reading::reading).collect(Collectors.joining());
  }
}
