package io.voicemill.runtime.text.lexicon;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.script.Language;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of one lexicon, as it travels to the executors. Two with the same hash are equal.
 *
 * @param name by which people know it: a path or a URI
 * @param origin whose it is
 * @param sha256 of the file
 * @param text of the file
 */
public record LexiconSource(String name, Origin origin, String sha256, String text)
    implements Serializable {

  /** Whose lexicon it is; a later one wins over an earlier one. */
  public enum Origin {
    /** It came with the installation and holds in every run. */
    SHIPPED,
    /** It was given for this run. */
    RUN
  }

  public LexiconSource {
    requireNonNull(name, "name is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(text, "text is null");
  }

  /** A source with the hash of its text. */
  public static LexiconSource of(String name, Origin origin, String text) {
    return new LexiconSource(name, origin, Sha256.ofText(text), text);
  }

  /** Its size in UTF-8. */
  public int bytes() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The language that its name gives: {@code zh.tsv}, {@code names.zh.tsv}; empty for another. */
  public Optional<Language> language() {
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String stem = file.endsWith(".tsv") ? file.substring(0, file.length() - 4) : "";
    return Language.find(stem.substring(stem.lastIndexOf('.') + 1))
        .filter(language -> language != Language.AUTO);
  }

  /** The language of an entry that names none: by the file's name, else by the writing. */
  public Language languageOf(String word, String reading) {
    return language().orElseGet(() -> ReadingText.languageOf(word, reading));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LexiconSource source
        && name.equals(source.name)
        && origin == source.origin
        && sha256.equals(source.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }
}
