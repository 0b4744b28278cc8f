package io.voicemill.runtime.voice.kokoro.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What mixtures speak; no other part measures with these sentences.
 *
 * @param spoken the English ones first
 * @param english how many are English
 */
record TrainingTexts(List<SpokenText> spoken, int english) {

  private static final String RESOURCE = "training-texts.tsv";

  static TrainingTexts read(TextFrontEnd frontEnd) {
    List<String[]> lines = lines();
    return new TrainingTexts(
        lines.stream()
            .map(cells -> frontEnd.speak(cells[1], Language.find(cells[0]).orElseThrow()))
            .toList(),
        (int) lines.stream().filter(cells -> cells[0].equals(Language.EN.code())).count());
  }

  static List<String> texts() {
    return lines().stream().map(cells -> cells[1]).toList();
  }

  private static List<String[]> lines() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(TrainingTexts.class.getResourceAsStream(RESOURCE), UTF_8))) {
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
