package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.english.writing.NormalizedPart;
import java.util.List;

/** One element of a run after normalisation. */
sealed interface RunPart {

  /** A word or mark that was written. */
  record Written(NormalizedPart part) implements RunPart {}

  /** A stretch whose phonemes the writer gave, one string a word. */
  record Annotated(int start, String text, List<String> phonemes, String gap) implements RunPart {}

  /** A pause that the writer demanded. */
  record Pause(int start, int milliseconds) implements RunPart {}
}
