package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.japanese.JapaneseFrontEnd;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Texts after the front end. */
final class Spoken {
  private static final String MARKS = ".,?!";

  private Spoken() {}

  /** Front ends for Chinese and Japanese. */
  static TextFrontEnd frontEnds() {
    return new FrontEnds(
        Map.of(
            Language.ZH,
            MandarinFrontEnd.open(),
            Language.JA,
            JapaneseFrontEnd.open(word -> new EnglishWord("", false))));
  }

  static List<SpokenText> texts(TextFrontEnd frontEnd, Language language, String... texts) {
    return Arrays.stream(texts).map(text -> frontEnd.speak(text, language)).toList();
  }

  /** An English text of phonemes, words and marks parted by spaces. */
  static SpokenText english(String phonemes) {
    List<SpokenPart> parts = new ArrayList<>();
    for (String token : phonemes.split(" ", -1)) {
      parts.add(
          MARKS.contains(token)
              ? new SpokenPart.Mark(0, token)
              : new SpokenPart.Word(0, token, Language.EN, token, true));
    }
    return new SpokenText(phonemes, Language.EN, phonemes, List.of(), parts);
  }

  /** A text of which only the readings are known. */
  static SpokenText read(Language language, String reading) {
    return new SpokenText(
        reading,
        language,
        reading,
        List.of(new Reading(0, reading, reading, reading, "lexicon")),
        List.of());
  }
}
