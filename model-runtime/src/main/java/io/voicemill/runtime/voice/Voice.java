package io.voicemill.runtime.voice;

import io.voicemill.schemas.script.Language;
import java.util.Optional;

/** A voice loaded for synthesis. Implementations are tied to their model. */
public interface Voice {

  /** The speaker's identifier in the script. */
  String speakerId();

  /** The language the voice was recorded in. */
  Language language();

  /** The variety of that language, for example {@code en-gb}. */
  String locale();

  /** A hash of everything that decides the voice's sound. */
  String contentHash();

  /** What a take of this voice is compared with; empty if the voice was never measured. */
  Optional<VoiceReference> reference();
}
