package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many sentences of each kind a speaker has recorded.
 *
 * @param statements that end in a full stop, or in nothing
 * @param questions that end in a question mark; Chinese without a mark at the end and with 吗 or 呢,
 *     Japanese with か, whatever stop is behind it
 * @param exclamations that end in an exclamation mark
 */
public record SentenceKinds(int statements, int questions, int exclamations)
    implements Serializable {

  /** Counts the sentences of texts, each of which may hold several. */
  public static SentenceKinds of(List<SpokenText> texts) {
    Map<SentenceKind, Integer> counts = new EnumMap<>(SentenceKind.class);
    for (SpokenText text : texts) {
      SentenceSplitter.kinds(text).forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    return new SentenceKinds(
        counts.getOrDefault(SentenceKind.STATEMENT, 0),
        counts.getOrDefault(SentenceKind.QUESTION, 0),
        counts.getOrDefault(SentenceKind.EXCLAMATION, 0));
  }

  /** How many there are of a kind. */
  public int count(SentenceKind kind) {
    return switch (kind) {
      case STATEMENT -> statements;
      case QUESTION -> questions;
      case EXCLAMATION -> exclamations;
    };
  }

  /** How many there are. */
  public int total() {
    return statements + questions + exclamations;
  }

  /** The kinds of which there is none. */
  public List<SentenceKind> missing() {
    return Arrays.stream(SentenceKind.values()).filter(kind -> count(kind) == 0).toList();
  }
}
