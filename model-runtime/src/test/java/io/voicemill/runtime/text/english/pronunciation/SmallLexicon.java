package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.Accent;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A lexicon of some hundred words, entries as in misaki's. */
public final class SmallLexicon {

  private SmallLexicon() {}

  public static Lexicon open(Accent accent) {
    try {
      return Lexicon.open(
          Path.of(
              SmallLexicon.class.getResource("/io/voicemill/runtime/text/english/lexicon").toURI()),
          accent);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
