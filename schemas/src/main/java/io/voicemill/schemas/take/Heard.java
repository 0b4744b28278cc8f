package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What listening to a take gave. Parts that were switched off are empty.
 *
 * @param text the recogniser's
 * @param characterErrorRate against the spoken text
 * @param wordErrorRate against the spoken text
 * @param readingErrorRate pinyin of what was heard against pinyin of what was meant
 * @param speakerSimilarity cosine to the speaker
 */
public record Heard(
    Optional<String> text,
    OptionalDouble characterErrorRate,
    OptionalDouble wordErrorRate,
    OptionalDouble readingErrorRate,
    OptionalDouble speakerSimilarity) {

  public Heard {
    requireNonNull(text, "text is null");
    requireNonNull(characterErrorRate, "characterErrorRate is null");
    requireNonNull(wordErrorRate, "wordErrorRate is null");
    requireNonNull(readingErrorRate, "readingErrorRate is null");
    requireNonNull(speakerSimilarity, "speakerSimilarity is null");
  }
}
