package io.voicemill.runtime.recognition.whisper;

import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says how likely given tokens are, each after the ones before it, in one pass. Thread-safe. */
final class ForcedDecoder {
  private static final String LOGITS = "logits";

  private final Graph graph;
  private final WhisperSettings settings;

  ForcedDecoder(Graph graph, WhisperSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  /**
   * Natural logarithm of the probability of each token, among those that are no special tokens.
   *
   * @param encoded outputs of the encoder
   * @param prompt special tokens and what was said before
   * @param tokens the text
   */
  double[] score(TensorBag encoded, long[] prompt, List<Integer> tokens) {
    long[] input = new long[prompt.length + tokens.size()];
    System.arraycopy(prompt, 0, input, 0, prompt.length);
    for (int i = 0; i < tokens.size(); i++) {
      input[prompt.length + i] = tokens.get(i);
    }
    try (Tensor ids = Tensor.of(input, 1, input.length);
        Tensor nothing = Tensor.of(new float[0], 1, settings.heads(), 0, settings.headSize())) {
      Map<String, Tensor> inputs = new HashMap<>();
      inputs.put("input_ids", ids);
      for (int layer = 0; layer < settings.layers(); layer++) {
        inputs.put("past_k_" + layer, nothing);
        inputs.put("past_v_" + layer, nothing);
        inputs.put("cross_k_" + layer, encoded.tensor("cross_k_" + layer));
        inputs.put("cross_v_" + layer, encoded.tensor("cross_v_" + layer));
      }
      try (TensorBag outputs = graph.run(inputs, Set.of(LOGITS))) {
        return logProbabilities(outputs.floats(LOGITS), prompt.length, tokens);
      }
    }
  }

  private double[] logProbabilities(float[] logits, int prompt, List<Integer> tokens) {
    double[] result = new double[tokens.size()];
    for (int i = 0; i < result.length; i++) {
      int row = (prompt + i - 1) * settings.vocabulary();
      double highest = Double.NEGATIVE_INFINITY;
      for (int token = 0; token <= settings.eot(); token++) {
        highest = Math.max(highest, logits[row + token]);
      }
      double sum = 0;
      for (int token = 0; token <= settings.eot(); token++) {
        sum += Math.exp(logits[row + token] - highest);
      }
      result[i] = logits[row + tokens.get(i)] - highest - Math.log(sum);
    }
    return result;
  }
}
