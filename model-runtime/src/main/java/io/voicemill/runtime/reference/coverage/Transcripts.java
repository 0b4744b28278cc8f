package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a speaker says in the recordings.
 *
 * @param spoken the transcripts of each language after the front end; a language without one is a
 *     language that the speaker has still to record
 * @param untranscribed how many recordings have no transcript
 */
public record Transcripts(Map<Language, List<SpokenText>> spoken, int untranscribed) {

  public Transcripts {
    if (untranscribed < 0) {
      throw new IllegalArgumentException("There cannot be " + untranscribed + " recordings.");
    }
    Map<Language, List<SpokenText>> copy = new EnumMap<>(Language.class);
    spoken.forEach((language, texts) -> copy.put(language, List.copyOf(texts)));
    spoken = Collections.unmodifiableMap(copy);
  }

  /** All transcripts, language by language. */
  List<SpokenText> all() {
    return spoken.values().stream().flatMap(List::stream).toList();
  }
}
