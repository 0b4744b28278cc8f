package io.voicemill.runtime.emotion.qwen;

import java.util.HashMap;
import java.util.Map;

/** The sign that stands for each byte in the vocabularies of GPT-2 and its heirs. */
final class ByteSigns {

  private static final int FIRST_SUBSTITUTE = 256;

  private final char[] signs = new char[256];
  private final Map<Character, Byte> bytes = new HashMap<>();

  ByteSigns() {
    int substitute = FIRST_SUBSTITUTE;
    for (int value = 0; value < signs.length; value++) {
      boolean itself =
          (value >= '!' && value <= '~')
              || (value >= 0xA1 && value <= 0xAC)
              || (value >= 0xAE && value <= 0xFF);
      signs[value] = (char) (itself ? value : substitute++);
      bytes.put(signs[value], (byte) value);
    }
  }

  String of(byte[] values) {
    StringBuilder text = new StringBuilder();
    for (byte value : values) {
      text.append(signs[Byte.toUnsignedInt(value)]);
    }
    return text.toString();
  }

  byte[] bytes(String text) {
    byte[] values = new byte[text.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getOrDefault(text.charAt(i), (byte) '?');
    }
    return values;
  }
}
