package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.Annotator;
import io.voicemill.schemas.lexicon.LexiconProblems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * All lexicons of a run, as they travel to the executors: the text of each, checked where they were
 * read.
 *
 * @param sources the shipped ones first, then those of the run; the later of two equals wins
 */
public record Lexicons(List<LexiconSource> sources) implements Serializable {

  /** No lexicon. */
  public static final Lexicons NONE = new Lexicons(List.of());

  public Lexicons {
    sources = List.copyOf(sources);
  }

  /**
   * Reads all of them.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, with every line that
   *     cannot be read, or if they are too large to travel
   */
  public List<Lexicon> read() {
    long bytes = 0;
    int entries = 0;
    List<Lexicon> read = new ArrayList<>();
    for (LexiconSource source : sources) {
      bytes += source.bytes();
      if (bytes > LexiconProblems.MOST_BYTES) {
        throw LexiconProblems.tooLarge(source.name(), "%d bytes".formatted(source.bytes()));
      }
      Lexicon lexicon = Lexicon.read(source);
      entries += lexicon.size();
      if (entries > LexiconProblems.MOST_ENTRIES) {
        throw LexiconProblems.tooLarge(source.name(), "%d entries".formatted(lexicon.size()));
      }
      read.add(lexicon);
    }
    return read;
  }

  /** What annotates lines by them. */
  public Annotator annotator() {
    return sources.isEmpty() ? Annotator.NONE : LexiconAnnotator.of(read());
  }
}
