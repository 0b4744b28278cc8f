package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Locale;

/**
 * A line that lengths are measured on.
 *
 * @param phonemes of the line; empty where the text is turned into them
 */
record DurationLine(Language language, String voice, String text, String phonemes) {

  /** Two Chinese and two English lines for each Japanese one, in any run of five. */
  static List<DurationLine> first(int count) {
    return TabSeparated.rows(DurationLine.class, "durations/lines.tsv", 4).stream()
        .limit(count)
        .map(
            row ->
                new DurationLine(
                    Language.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1),
                    row.get(2),
                    row.get(3)))
        .toList();
  }

  SpokenText spoken(FrontEnds frontEnds) {
    return phonemes.isEmpty()
        ? frontEnds.speak(text, language)
        : new SpokenText(
            text,
            language,
            text,
            List.of(),
            Lines.parts(phonemes).stream().map(this::inLanguage).toList());
  }

  private SpokenPart inLanguage(SpokenPart part) {
    return part instanceof SpokenPart.Word word
        ? new SpokenPart.Word(word.start(), word.text(), language, word.phonemes(), word.spaced())
        : part;
  }
}
