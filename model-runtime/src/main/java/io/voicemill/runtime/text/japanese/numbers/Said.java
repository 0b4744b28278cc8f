package io.voicemill.runtime.text.japanese.numbers;

import static java.util.Objects.requireNonNull;

/**
 * What is said for a number or a sign.
 *
 * @param words in characters: 三匹
 * @param kana katakana as spoken: サンビキ
 */
public record Said(String words, String kana) {

  public Said {
    requireNonNull(words, "words is null");
    requireNonNull(kana, "kana is null");
  }

  /** This and then the other. */
  public Said then(Said next) {
    return new Said(words + next.words, kana + next.kana);
  }

  /** This and then a word. */
  public Said then(String nextWords, String nextKana) {
    return then(new Said(nextWords, nextKana));
  }
}
