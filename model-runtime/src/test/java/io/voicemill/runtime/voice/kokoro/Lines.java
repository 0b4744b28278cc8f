package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lines for tests: phonemes with spaces and marks, and {@code <500>} for a break. */
final class Lines {
  static final String HELLO = "həlˈO wˈɜɹld, ðɪs ɪz ɐ tˈɛst ʌv ðə nˈItli vˈYsOvəɹ ʤˈɑb.";

  private static final Pattern PART =
      Pattern.compile(
          "<(?<break>\\d+)>|(?<mark>[;:,.!?—…\"()“”])|(?<space> )|(?<word>[^ <;:,.!?—…\"()“”]+)");

  private Lines() {}

  static SpokenText text(String phonemes) {
    return new SpokenText(phonemes, Language.EN, phonemes, List.of(), parts(phonemes));
  }

  static List<SpokenPart> parts(String phonemes) {
    List<SpokenPart> parts = new ArrayList<>();
    boolean spaced = false;
    Matcher part = PART.matcher(phonemes);
    while (part.find()) {
      if (part.group("break") != null) {
        parts.add(new SpokenPart.Break(part.start(), Integer.parseInt(part.group("break"))));
      } else if (part.group("mark") != null) {
        parts.add(new SpokenPart.Mark(part.start(), part.group("mark")));
      } else if (part.group("space") != null) {
        spaced = true;
      } else {
        String word = part.group("word");
        parts.add(new SpokenPart.Word(part.start(), word, Language.EN, word, spaced));
        spaced = false;
      }
    }
    return parts;
  }
}
