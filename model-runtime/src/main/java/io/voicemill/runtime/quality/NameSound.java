package io.voicemill.runtime.quality;

import java.util.regex.Pattern;

/**
 * A key of how a proper name sounds in English. A recogniser can only guess how a name is spelled:
 * Kathryn or Catherine, Ksenia or Xenia.
 *
 * <p>The key keeps the first sound and all consonants, in the manner of L. Philips, "Hanging on the
 * Metaphone", Computer Language 7, 1990; voiced and voiceless consonants stay apart.
 */
final class NameSound {
  private static final int SHORTEST_KEY = 2;
  private static final String[][] RULES = {
    {"^(kn|gn|pn)", "n"},
    {"^wr", "r"},
    {"^wh", "w"},
    {"^ps", "s"},
    {"sch", "sk"},
    {"tch", "C"},
    {"ck", "k"},
    {"ch(?=[rl])", "k"},
    {"ch", "C"},
    {"sh|ti(?=[ao])|ci(?=[ao])", "S"},
    {"th", "T"},
    {"ph", "f"},
    {"gh(?=[aeiou])", "g"},
    {"gh", ""},
    {"dge", "j"},
    {"c(?=[eiy])", "s"},
    {"^(x|ks)", "s"},
    {"[cq]", "k"},
    {"g(?=[eiy])", "j"},
    {"x", "ks"},
    {"z", "s"},
    {"(?<=[a-z])y", "i"},
    {"(?<!^)[hw]", ""},
    {"(.)\\1+", "$1"},
    {"^[aeiou]+", "A"},
    {"(?<!^)[aeiou]", ""},
    {"(.)\\1+", "$1"},
  };
  private static final Pattern[] PATTERNS = new Pattern[RULES.length];

  static {
    for (int i = 0; i < RULES.length; i++) {
      PATTERNS[i] = Pattern.compile(RULES[i][0]);
    }
  }

  private NameSound() {}

  /** Whether a word can be a spelling of the name; never for names with fewer than two sounds. */
  static boolean alike(String name, String word) {
    String key = key(name);
    return key.length() >= SHORTEST_KEY && key.equals(key(word));
  }

  static String key(String word) {
    String key = word.replace("'", "");
    for (int i = 0; i < PATTERNS.length; i++) {
      key = PATTERNS[i].matcher(key).replaceAll(RULES[i][1]);
    }
    return key;
  }
}
