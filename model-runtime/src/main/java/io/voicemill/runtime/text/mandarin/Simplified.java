package io.voicemill.runtime.text.mandarin;

import com.hankcs.hanlp.HanLP;
import io.voicemill.runtime.text.tables.TabSeparated;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Traditional characters in Simplified writing, one for one, so that one lexicon serves both. */
final class Simplified {
  /** Stands for a character that no lexicon holds. */
  static final char UNKNOWN = '〓';

  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final Map<String, String> WORDS = new HashMap<>();
  private static final Set<Character> BEGINNINGS = new HashSet<>();
  private static final char[] CHARACTERS = new char[Character.MAX_VALUE + 1];
  private static final int LONGEST = 8;

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      CHARACTERS[c] = c;
    }
    read();
    TabSeparated.map(Simplified.class, "simplified.tsv").forEach(Simplified::put);
  }

  private Simplified() {}

  /** The text in Simplified writing, as long as it was. */
  static String of(String text) {
    char[] simplified = text.toCharArray();
    for (int i = 0; i < simplified.length; i++) {
      int length = BEGINNINGS.contains(text.charAt(i)) ? word(text, i) : 0;
      if (length > 0) {
        WORDS.get(text.substring(i, i + length)).getChars(0, length, simplified, i);
        i += length - 1;
      } else {
        simplified[i] = CHARACTERS[text.charAt(i)];
      }
    }
    return new String(simplified);
  }

  private static int word(String text, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 1; length--) {
      if (WORDS.containsKey(text.substring(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  private static void read() {
    try (InputStream stream = HanLP.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException("HanLP's table " + TABLE + " is not on the class path.");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int sign = line.indexOf('=');
        if (sign > 0) {
          put(line.substring(0, sign), line.substring(sign + 1).strip().split(" ", -1)[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(String traditional, String simplified) {
    if (traditional.length() != simplified.length()
        || simplified.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return;
    }
    if (traditional.length() == 1) {
      CHARACTERS[traditional.charAt(0)] = simplified.charAt(0);
    } else if (traditional.length() <= LONGEST && !traditional.equals("程式")) {
      WORDS.put(traditional, simplified);
      BEGINNINGS.add(traditional.charAt(0));
    }
  }
}
