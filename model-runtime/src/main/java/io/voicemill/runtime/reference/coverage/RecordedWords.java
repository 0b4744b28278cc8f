package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was said in recordings, without marks, spaces and capitals. */
final class RecordedWords {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  private final List<String> recorded;

  RecordedWords(List<SpokenText> texts) {
    this.recorded =
        texts.stream()
            .flatMap(text -> Stream.of(text.text(), text.spoken()))
            .map(RecordedWords::letters)
            .distinct()
            .toList();
  }

  /** Whether a sentence was said, alone or among others. */
  boolean hold(String sentence) {
    String letters = letters(sentence);
    return recorded.stream().anyMatch(each -> each.contains(letters));
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
