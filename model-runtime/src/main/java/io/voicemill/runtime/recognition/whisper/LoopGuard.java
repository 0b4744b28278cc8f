package io.voicemill.runtime.recognition.whisper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/** Notices when a decoder repeats itself instead of listening. */
final class LoopGuard {
  private static final int LONGEST_PERIOD = 64;
  private static final int SHORTEST_PHRASE = 3;
  private static final int SHORTEST_TEXT_BYTES = 80;
  private static final double MOST_COMPRESSION = 2.4;

  private LoopGuard() {}

  /**
   * How many tokens at the end are repetitions of the ones before: 0 without a loop. A loop is the
   * same token 10 times, 2 to 5 tokens 6 times, 6 to 12 tokens 4 times, or 13 to 64 tokens 3 times.
   */
  static int repeated(List<Integer> tokens) {
    for (int period = 1; period <= LONGEST_PERIOD; period++) {
      int times = times(period);
      if (tokens.size() >= period * times && repeats(tokens, period, period * (times - 1))) {
        return period * (times - 1);
      }
    }
    return 0;
  }

  /** Whether the tokens are the same sequence twice or more often, and nothing else. */
  static boolean saysItTwice(List<Integer> tokens) {
    for (int period = SHORTEST_PHRASE; period <= tokens.size() / 2; period++) {
      if (tokens.size() % period == 0 && repeats(tokens, period, tokens.size() - period)) {
        return true;
      }
    }
    return false;
  }

  private static int times(int period) {
    if (period == 1) {
      return 10;
    }
    if (period <= 5) {
      return 6;
    }
    return period <= 12 ? 4 : 3;
  }

  private static boolean repeats(List<Integer> tokens, int period, int length) {
    int size = tokens.size();
    for (int i = size - length; i < size; i++) {
      if (!tokens.get(i).equals(tokens.get(i - period))) {
        return false;
      }
    }
    return true;
  }

  /** Whether deflate makes the text more than 2.4 times shorter, Whisper's own bar for a loop. */
  static boolean compressesTooWell(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_TEXT_BYTES) {
      return false;
    }
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] sink = new byte[bytes.length + 64];
      int compressed = deflater.deflate(sink);
      return bytes.length > MOST_COMPRESSION * compressed;
    } finally {
      deflater.end();
    }
  }
}
