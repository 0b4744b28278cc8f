package io.voicemill.runtime.text.english.pronunciation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the model said of unknown words: names come again and again in a script. */
final class UnknownWords implements UnknownWordModel {
  private static final int MOST_REMEMBERED = 20_000;

  private final UnknownWordModel model;
  private final Map<String, String> remembered = new ConcurrentHashMap<>();

  UnknownWords(UnknownWordModel model) {
    this.model = model;
  }

  @Override
  public String phonemes(String word) {
    String known = remembered.get(word);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    String phonemes = model.phonemes(word);
    remembered.put(word, phonemes);
    return phonemes;
  }
}
