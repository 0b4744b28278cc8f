package io.voicemill.runtime.text;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Phonemes as people write them, IPA or misaki's alphabet, in the alphabet of the voices. */
public final class Ipa {
  private static final Set<String> SYMBOLS = symbols();
  private static final Map<String, String> SPELLINGS = TabSeparated.map(Ipa.class, "ipa.tsv");
  private static final int LONGEST_SPELLING = 3;

  private Ipa() {}

  /**
   * What a transcription comes to.
   *
   * @param phonemes words parted by spaces
   * @param unknown the first symbol that no voice knows
   */
  public record Transcription(String phonemes, Optional<String> unknown) {}

  /** Reads a transcription. */
  public static Transcription read(String written) {
    StringBuilder phonemes = new StringBuilder();
    int i = 0;
    while (i < written.length()) {
      int length = spelling(written, i);
      if (length > 0) {
        phonemes.append(SPELLINGS.get(written.substring(i, i + length)));
        i += length;
        continue;
      }
      String symbol = Character.toString(written.codePointAt(i));
      if (SYMBOLS.contains(symbol)) {
        phonemes.append(symbol);
      } else if (symbol.isBlank()) {
        phonemes.append(' ');
      } else {
        return new Transcription("", Optional.of(symbol));
      }
      i += symbol.length();
    }
    return new Transcription(phonemes.toString().strip(), Optional.empty());
  }

  private static int spelling(String written, int at) {
    for (int length = Math.min(LONGEST_SPELLING, written.length() - at); length > 0; length--) {
      if (SPELLINGS.containsKey(written.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static Set<String> symbols() {
    try (InputStream stream = Ipa.class.getResourceAsStream("symbols.txt")) {
      if (stream == null) {
        throw new IllegalStateException("Table symbols.txt is not on the class path.");
      }
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      return all.codePoints().mapToObj(Character::toString).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
