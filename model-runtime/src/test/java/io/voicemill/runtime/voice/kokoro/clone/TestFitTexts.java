package io.voicemill.runtime.voice.kokoro.clone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.measure.VoiceMeasurement;
import io.voicemill.runtime.voice.kokoro.training.MapTraining;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestFitTexts {

  private static List<String> texts(Class<?> beside, String resource) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t", -1)[1])
          .toList();
    }
  }

  @Test
  void noSentenceServesTwoPurposes() throws IOException {
    List<String> texts = new ArrayList<>(texts(FitTexts.class, "fit-texts.tsv"));
    texts.addAll(texts(MapTraining.class, "training-texts.tsv"));
    texts.addAll(texts(VoiceMeasurement.class, "measuring-texts.tsv"));
    texts.addAll(ScoredTexts.ENGLISH);

    assertThat(texts).doesNotHaveDuplicates().hasSizeGreaterThan(80);
  }

  @Test
  void aSearchHasTextsLeftToBeJudgedBy() {
    for (Language language : List.of(Language.EN, Language.ZH, Language.JA)) {
      assertThat(FitTexts.texts(language)).hasSize(9);
    }
  }
}
