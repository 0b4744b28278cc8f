package io.voicemill.runtime.emotion.qwen;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.util.List;
import java.util.Map;

/**
 * How a language model is asked, as {@code emotion.json} of its bundle says.
 *
 * @param before the description: tokens of the chat template and the instruction
 * @param after the description, up to where the model begins to answer
 * @param endTokens that end the answer
 * @param mostTokens of an answer
 * @param keys which weight each key of the answer is
 * @param swappedBy words in a description that mean melancholic although the model says sad, and
 *     the reverse: the 0.6B model of IndexTTS2 cannot tell the two
 */
record QwenSettings(
    String before,
    String after,
    @JsonProperty("end_tokens") List<Integer> endTokens,
    @JsonProperty("most_tokens") int mostTokens,
    Map<String, String> keys,
    @JsonProperty("swapped_by") List<String> swappedBy) {

  QwenSettings {
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    endTokens = List.copyOf(endTokens);
    if (mostTokens < 1) {
      throw new IllegalArgumentException("most_tokens is below 1");
    }
    keys = Map.copyOf(keys);
    for (String label : keys.values()) {
      if (EmotionLabel.find(label).filter(EmotionLabel.DIMENSIONS::contains).isEmpty()) {
        throw new IllegalArgumentException("'" + label + "' is no dimension of an emotion vector");
      }
    }
    swappedBy = List.copyOf(swappedBy);
  }
}
