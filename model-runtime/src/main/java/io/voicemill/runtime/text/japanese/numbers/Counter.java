package io.voicemill.runtime.text.japanese.numbers;

import java.util.Map;

/**
 * What is counted or measured.
 *
 * @param written in characters, as it is said: 本, キロメートル
 * @param kana katakana as spoken
 * @param change of sound between the number and this
 * @param endings of numbers that have another form before this: ヨン to ヨ
 * @param whole numbers that have a form of their own with this: 1 and 人 to ヒトリ
 */
record Counter(
    String written,
    String kana,
    SoundChange change,
    Map<String, String> endings,
    Map<String, String> whole) {

  Counter {
    endings = Map.copyOf(endings);
    whole = Map.copyOf(whole);
  }

  Counter(String written, String kana, SoundChange change) {
    this(written, kana, change, Map.of(), Map.of());
  }

  static Counter plain(String written, String kana) {
    return new Counter(written, kana, SoundChange.NONE);
  }

  /** A number with this behind it. */
  Said after(Amount amount) {
    String own = amount.digits().isEmpty() ? null : whole.get(amount.digits());
    return own == null ? after(amount.said()) : new Said(amount.said().words() + written, own);
  }

  /** A number that is said already, with this behind it. */
  Said after(Said number) {
    String words = number.words() + written;
    if (kana.isEmpty()) {
      return new Said(words, number.kana());
    }
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      if (number.kana().endsWith(ending.getKey())) {
        int stem = number.kana().length() - ending.getKey().length();
        return new Said(words, number.kana().substring(0, stem) + ending.getValue() + kana);
      }
    }
    return new Said(words, change.join(number.kana(), kana));
  }
}
