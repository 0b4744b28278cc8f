package io.voicemill.runtime.voice;

/**
 * How much work a clone is worth.
 *
 * @param texts that each try is judged by; one text alone says little of a voice
 * @param steps corrections towards the speaker, each judged by all texts
 * @param refinements further tries of a search, each judged by all texts; 0 for none
 * @param seed of the search
 */
public record CloneSettings(int texts, int steps, int refinements, long seed) {

  /** Six texts, four steps, no search. */
  public static final CloneSettings DEFAULTS = new CloneSettings(6, 4, 0, 0);

  public CloneSettings {
    if (texts < 1 || steps < 0 || refinements < 0) {
      throw new IllegalArgumentException(
          "not a number of texts, steps and refinements: %d, %d, %d"
              .formatted(texts, steps, refinements));
    }
  }
}
