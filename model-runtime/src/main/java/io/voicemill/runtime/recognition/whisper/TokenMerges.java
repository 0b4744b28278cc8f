package io.voicemill.runtime.recognition.whisper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text into tokens by byte pair encoding. In Whisper's vocabulary a pair is merged the
 * earlier the lower the id of what it becomes (tiktoken).
 */
final class TokenMerges {
  private static final Pattern WORDS =
      Pattern.compile(
          "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

  private final Map<String, Integer> ids = new HashMap<>();

  /**
   * The merges of a vocabulary.
   *
   * @param tokens by id, in GPT-2's byte signs; special tokens only after the last mergeable one
   * @param mergeable how many of them are no special tokens
   */
  TokenMerges(List<String> tokens, int mergeable) {
    for (int id = 0; id < mergeable; id++) {
      ids.put(tokens.get(id), id);
    }
  }

  /**
   * Encodes text that is written in byte signs for each of its words.
   *
   * @param text ordinary text
   */
  List<Integer> encode(String text) {
    List<Integer> tokens = new ArrayList<>();
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      tokens.addAll(merged(Vocabulary.signs(words.group())));
    }
    return tokens;
  }

  private List<Integer> merged(String signs) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < signs.length(); i++) {
      pieces.add(signs.substring(i, i + 1));
    }
    int best = earliest(pieces);
    while (best >= 0) {
      pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
      best = earliest(pieces);
    }
    return pieces.stream().map(ids::get).toList();
  }

  private int earliest(List<String> pieces) {
    int best = -1;
    int lowest = Integer.MAX_VALUE;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Integer id = ids.get(pieces.get(i) + pieces.get(i + 1));
      if (id != null && id < lowest) {
        lowest = id;
        best = i;
      }
    }
    return best;
  }
}
