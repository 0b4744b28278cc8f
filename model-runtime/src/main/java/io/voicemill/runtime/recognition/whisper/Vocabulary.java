package io.voicemill.runtime.recognition.whisper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns tokens back into text. Each token is a string in which GPT-2's table stands one character
 * for each byte: printable bytes for themselves, the rest from U+0100 on.
 */
final class Vocabulary {
  private static final Map<Character, Byte> BYTES = bytes();
  private static final Map<Byte, Character> SIGNS =
      BYTES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private final List<String> tokens;

  Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Reads one token a line; the line's number is the token's id. */
  static Vocabulary read(Path file) throws IOException {
    return new Vocabulary(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  int size() {
    return tokens.size();
  }

  /** The text of tokens below the special ones; a character that was cut off is left out. */
  String text(List<Integer> ids) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int id : ids) {
      String token = tokens.get(id);
      for (int i = 0; i < token.length(); i++) {
        Byte value = BYTES.get(token.charAt(i));
        if (value != null) {
          bytes.write(value);
        }
      }
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\uFFFD", "");
  }

  /** The bytes that one token below the special ones stands for. */
  byte[] bytes(int id) {
    String token = tokens.get(id);
    byte[] bytes = new byte[token.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = BYTES.get(token.charAt(i));
    }
    return bytes;
  }

  /** The merges of the tokens before a special one. */
  TokenMerges merges(int firstSpecial) {
    return new TokenMerges(tokens, firstSpecial);
  }

  /** A text in which each byte is a sign. */
  static String signs(String text) {
    StringBuilder signs = new StringBuilder();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      signs.append(SIGNS.get(value).charValue());
    }
    return signs.toString();
  }

  private static Map<Character, Byte> bytes() {
    Map<Character, Byte> bytes = new HashMap<>();
    int moved = 0;
    for (int value = 0; value < 256; value++) {
      boolean printable =
          (value >= '!' && value <= '~')
              || (value >= 0xA1 && value <= 0xAC)
              || (value >= 0xAE && value <= 0xFF);
      bytes.put((char) (printable ? value : 0x100 + moved), (byte) value);
      moved += printable ? 0 : 1;
    }
    return bytes;
  }
}
