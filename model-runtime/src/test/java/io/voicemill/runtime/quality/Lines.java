package io.voicemill.runtime.quality;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/** Lines as a front end would hand them over. */
final class Lines {
  private Lines() {}

  static SpokenText plain(String spoken, Language language) {
    return new SpokenText(spoken, language, spoken, List.of(), List.of());
  }

  static SpokenText withParts(String spoken, SpokenPart... parts) {
    return new SpokenText(spoken, Language.EN, spoken, List.of(), List.of(parts));
  }

  static SpokenText mandarin(String spoken, String... syllables) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < syllables.length; i++) {
      String character = spoken.substring(i, i + 1);
      readings.add(new Reading(i, character, syllables[i], syllables[i], "lexicon"));
    }
    return new SpokenText(spoken, Language.ZH, spoken, readings, List.of());
  }
}
