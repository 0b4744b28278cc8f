package io.voicemill.schemas.take;

import static java.util.Objects.requireNonNull;

/**
 * A reading that repaired a take, for a person to accept into a lexicon.
 *
 * @param word or phrase
 * @param reading its syllables, {@code hang2 zhang3}
 * @param note what was wrong
 * @param evidence what speaks for it
 */
public record ReadingProposal(String word, String reading, String note, String evidence) {

  public ReadingProposal {
    requireNonNull(word, "word is null");
    requireNonNull(reading, "reading is null");
    requireNonNull(note, "note is null");
    requireNonNull(evidence, "evidence is null");
  }
}
