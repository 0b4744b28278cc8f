package io.voicemill.runtime.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence that voices are measured with.
 *
 * @param phonemes given for a language without a front end, else blank; words separated by spaces
 */
record MeasuringText(Language language, String text, String phonemes) {

  private static final String RESOURCE = "measuring-texts.tsv";
  private static final String MARKS = ",.!?";

  static List<MeasuringText> of(Language language) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(MeasuringText.class.getResourceAsStream(RESOURCE), UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(
              cells -> new MeasuringText(Language.find(cells[0]).orElseThrow(), cells[1], cells[2]))
          .filter(text -> text.language() == language)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SpokenText spoken(TextFrontEnd frontEnd) {
    if (phonemes.isBlank()) {
      return frontEnd.speak(text, language);
    }
    List<SpokenPart> parts = new ArrayList<>();
    for (String word : phonemes.split(" ", -1)) {
      String closing = word.substring(word.length() - 1);
      boolean marked = MARKS.contains(closing);
      parts.add(
          new SpokenPart.Word(
              0,
              word,
              language,
              marked ? word.substring(0, word.length() - 1) : word,
              !parts.isEmpty()));
      if (marked) {
        parts.add(new SpokenPart.Mark(0, closing));
      }
    }
    return new SpokenText(text, language, text, List.of(), parts);
  }
}
