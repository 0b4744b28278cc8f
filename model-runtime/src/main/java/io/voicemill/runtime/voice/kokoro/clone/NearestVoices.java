package io.voicemill.runtime.voice.kokoro.clone;

import static java.util.Comparator.comparingDouble;

import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stock voices that were measured, and which of them lie nearest to a speaker. */
record NearestVoices(List<StockStyle> voices) {

  private static final double LEAST_SHARE = .05;

  NearestVoices {
    voices = voices.stream().filter(voice -> voice.reference().isPresent()).toList();
    if (voices.isEmpty()) {
      throw new IllegalArgumentException("no voice was measured");
    }
  }

  /** The nearest of a language; of all if there is no language, or no voice of it. */
  StockStyle nearest(float[] embedding, Optional<Language> language) {
    return voices.stream()
        .filter(voice -> language.isPresent() && voice.language() == language.get())
        .max(comparingDouble(voice -> similarity(voice, embedding)))
        .orElseGet(() -> sorted(embedding).get(0));
  }

  /** Shares of the two nearest, by least squares; of the nearest alone if the other adds little. */
  Map<String, Double> mixture(float[] embedding) {
    List<StockStyle> sorted = sorted(embedding);
    StockStyle first = sorted.get(0);
    if (sorted.size() == 1) {
      return Map.of(first.name(), 1.0);
    }
    StockStyle second = sorted.get(1);
    double share = share(embedding(first), embedding(second), embedding);
    if (share >= 1 - LEAST_SHARE) {
      return Map.of(first.name(), 1.0);
    }
    return new TreeMap<>(Map.of(first.name(), share, second.name(), 1 - share));
  }

  /** The embedding that a mixture is likely to have. */
  float[] centre(Map<String, Double> shares) {
    float[] centre = new float[embedding(voices.get(0)).length];
    for (StockStyle voice : voices) {
      double share = shares.getOrDefault(voice.name(), 0.0);
      for (int i = 0; i < centre.length; i++) {
        centre[i] += (float) (share * embedding(voice)[i]);
      }
    }
    return centre;
  }

  /** How much of the first gives the point of the line between both that is nearest. */
  private static double share(float[] first, float[] second, float[] point) {
    double along = 0;
    double length = 0;
    for (int i = 0; i < point.length; i++) {
      double step = (double) first[i] - second[i];
      along += step * (point[i] - second[i]);
      length += step * step;
    }
    return length == 0 ? 1 : Math.max(.5, Math.min(1, along / length));
  }

  private List<StockStyle> sorted(float[] embedding) {
    return voices.stream().sorted(comparingDouble(voice -> -similarity(voice, embedding))).toList();
  }

  private static double similarity(StockStyle voice, float[] embedding) {
    return Cosine.between(embedding(voice), embedding);
  }

  private static float[] embedding(StockStyle voice) {
    return voice.reference().orElseThrow().embedding();
  }
}
