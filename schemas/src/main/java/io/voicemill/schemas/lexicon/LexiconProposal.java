package io.voicemill.schemas.lexicon;

import static java.util.Objects.requireNonNull;

/**
 * What a run proposes for a lexicon: a person accepts it or not.
 *
 * @param word as it is written in the line
 * @param reading as a lexicon takes it: pinyin, kana, {@code /phonemes/} or a respelling
 * @param note why it is proposed, for people
 * @param language {@code en}, {@code zh} or {@code ja}
 * @param scriptId of the line that it comes from
 * @param lineId of the line that it comes from
 * @param evidence what was heard and how sure the run is
 */
public record LexiconProposal(
    String word,
    String reading,
    String note,
    String language,
    String scriptId,
    String lineId,
    String evidence) {

  public LexiconProposal {
    requireNonNull(word, "word is null");
    requireNonNull(reading, "reading is null");
    requireNonNull(note, "note is null");
    requireNonNull(language, "language is null");
    requireNonNull(scriptId, "scriptId is null");
    requireNonNull(lineId, "lineId is null");
    requireNonNull(evidence, "evidence is null");
    if (word.isBlank() || reading.isBlank()) {
      throw new IllegalArgumentException("A proposal has a word and a reading.");
    }
  }
}
