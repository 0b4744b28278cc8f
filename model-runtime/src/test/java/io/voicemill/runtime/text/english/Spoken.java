package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** What the front end says of a plain line. */
final class Spoken {

  private Spoken() {}

  /** The phonemes of each word; those that a hyphen joins are one word. */
  static List<String> words(EnglishFrontEnd frontEnd, String text) {
    List<String> words = new ArrayList<>();
    boolean joins = false;
    for (SpokenPart part : frontEnd.speak(List.of(new TextSpan.Plain(0, text))).parts()) {
      if (part instanceof SpokenPart.Word word) {
        if (joins && !word.spaced()) {
          words.add(words.remove(words.size() - 1) + word.phonemes());
        } else {
          words.add(word.phonemes());
        }
      }
      joins = part instanceof SpokenPart.Word;
    }
    return words;
  }
}
