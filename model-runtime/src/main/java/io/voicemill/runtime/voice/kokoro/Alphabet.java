package io.voicemill.runtime.voice.kokoro;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The model's symbols: phonemes, marks and the space, each one code point. */
final class Alphabet {

  /** Stands at both ends of each pass of the model. */
  static final int PAD = 0;

  private static final Map<String, String> SAME_SOUND = Map.of("g", "ɡ");

  private static final int UNKNOWN = ' ';

  private final Map<Integer, Integer> ids;
  private final Map<Integer, Integer> symbols = new HashMap<>();
  private final int space;
  private final int comma;

  Alphabet(Map<String, Integer> symbols) {
    this.ids =
        symbols.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().codePointAt(0), Map.Entry::getValue));
    ids.forEach((symbol, id) -> this.symbols.put(id, symbol));
    SAME_SOUND.forEach(
        (written, symbol) -> {
          if (symbols.containsKey(symbol)) {
            ids.putIfAbsent(written.codePointAt(0), symbols.get(symbol));
          }
        });
    this.space = required(" ");
    this.comma = required(",");
  }

  /**
   * Tokens of the symbols that the model knows; combining marks that it does not know are left out.
   */
  int[] tokens(String symbols) {
    return symbols.codePoints().filter(ids::containsKey).map(ids::get).toArray();
  }

  /** The symbol of each token as a code point; a space for pads. */
  int[] symbols(long[] tokens) {
    return Arrays.stream(tokens)
        .mapToInt(token -> symbols.getOrDefault((int) token, UNKNOWN))
        .toArray();
  }

  int space() {
    return space;
  }

  int comma() {
    return comma;
  }

  private int required(String symbol) {
    Integer id = ids.get(symbol.codePointAt(0));
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks the symbol \"" + symbol + "\"");
    }
    return id;
  }
}
