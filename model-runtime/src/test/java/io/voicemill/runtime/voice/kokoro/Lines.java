package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes lines for tests: phonemes with spaces and marks, and {@code <500>} for a break. */
final class Lines {
  static final String HELLO = "həlˈO wˈɜɹld, ðɪs ɪz ɐ tˈɛst ʌv ðə nˈItli vˈYsOvəɹ ʤˈɑb.";

  private Lines() {}

  static SpokenText text(String phonemes) {
    return new SpokenText(phonemes, Language.EN, phonemes, List.of(), parts(phonemes));
  }

  static List<SpokenPart> parts(String phonemes) {
    List<SpokenPart> parts = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean spaced = false;
    for (int i = 0; i < phonemes.length(); i++) {
      char symbol = phonemes.charAt(i);
      boolean mark = ";:,.!?—…\"()“”".indexOf(symbol) >= 0;
      if (symbol != ' ' && symbol != '<' && !mark) {
        word.append(symbol);
        continue;
      }
      spaced = flush(word, i, spaced, parts) && symbol != ' ' ? false : symbol == ' ' || spaced;
      if (mark) {
        parts.add(new SpokenPart.Mark(i, String.valueOf(symbol)));
      } else if (symbol == '<') {
        int end = phonemes.indexOf('>', i);
        parts.add(
            new SpokenPart.Break(i, Integer.parseInt(phonemes, i + 1, end, 10)));
        i = end;
      }
    }
    flush(word, phonemes.length(), spaced, parts);
    return parts;
  }

  private static boolean flush(
      StringBuilder word, int end, boolean spaced, List<SpokenPart> parts) {
    if (word.length() == 0) {
      return false;
    }
    String phonemes = word.toString();
    parts.add(
        new SpokenPart.Word(end - phonemes.length(), phonemes, Language.EN, phonemes, spaced));
    word.setLength(0);
    return true;
  }
}
