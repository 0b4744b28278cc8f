package io.voicemill.runtime.voice.kokoro.clone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** The sentences that a clone speaks while it is made; no other part measures with them. */
final class FitTexts {

  private static final String RESOURCE = "fit-texts.tsv";

  private FitTexts() {}

  /** The first texts of a language, as many as there are. */
  static List<SpokenText> of(Language language, int count, TextFrontEnd frontEnd) {
    return texts(language).stream()
        .limit(count)
        .map(text -> frontEnd.speak(text, language))
        .toList();
  }

  static List<String> texts(Language language) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(FitTexts.class.getResourceAsStream(RESOURCE), UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(language.code()))
          .map(cells -> cells[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
