package io.voicemill.runtime.text;

/**
 * How one stretch of the given text is read, and by which rule.
 *
 * @param start where it begins in the given text, in code points
 * @param text the written form
 * @param lexical the dictionary reading (Mandarin: {@code hang2}, neutral tone 5, ü as v; English:
 *     phonemes)
 * @param reading the reading after sandhi
 * @param rule what gave it, for example {@code lexicon}, {@code annotation}, {@code number}
 */
public record Reading(int start, String text, String lexical, String reading, String rule) {
  private static final String ANNOTATION = "annotation";
  private static final String LEXICON = "lexicon:";

  /** A word in the phonemes that the text gives it. */
  public static Reading annotated(TextSpan.Phonemes span) {
    return new Reading(span.start(), span.text(), span.phonemes(), span.phonemes(), ANNOTATION);
  }

  /** Whether a person decided it, in the text or in a lexicon. */
  public boolean settled() {
    return rule.equals(ANNOTATION) || rule.startsWith(LEXICON);
  }
}
