package io.voicemill.runtime.recognition.whisper;

import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the likeliest token at each step. The keys and values of the tokens before stay in native
 * memory and are handed from step to step. Thread-safe.
 */
final class GreedyDecoder {
  private static final int TOKENS_PER_SECOND = 14;
  private static final int LEAST_TOKENS = 16;
  private static final String LOGITS = "last_logits";

  private final Graph graph;
  private final WhisperSettings settings;
  private final TokenMask mask;
  private final Set<String> outputs = new LinkedHashSet<>();

  GreedyDecoder(Graph graph, WhisperSettings settings) {
    this.graph = graph;
    this.settings = settings;
    this.mask = new TokenMask(settings);
    outputs.add(LOGITS);
    for (int layer = 0; layer < settings.layers(); layer++) {
      outputs.add("new_k_" + layer);
      outputs.add("new_v_" + layer);
    }
  }

  /**
   * What was written for one window.
   *
   * @param tokens without special ones
   * @param logProbability sum over the tokens and the end
   * @param steps tokens and the end
   * @param truncated whether a guard stopped it
   */
  record Decoding(List<Integer> tokens, double logProbability, int steps, boolean truncated) {}

  /**
   * Decodes one window.
   *
   * @param encoded outputs of the encoder
   * @param languageToken id of the language
   * @param seconds of audio, which bound the number of tokens
   */
  Decoding decode(TensorBag encoded, int languageToken, double seconds) {
    long[] prompt = {settings.sot(), languageToken, settings.transcribe(), settings.notimestamps()};
    int most =
        Math.min(
            settings.maxPositions() - prompt.length,
            LEAST_TOKENS + (int) (TOKENS_PER_SECOND * seconds));
    Map<String, Tensor> cross = crossInputs(encoded);
    List<Integer> tokens = new ArrayList<>();
    double logProbability = 0;
    TensorBag past = first(prompt, cross);
    try {
      for (int step = 0; step < most; step++) {
        TokenMask.Choice choice = mask.likeliest(past.floats(LOGITS), step);
        logProbability += choice.logProbability();
        if (choice.token() == settings.eot()) {
          return new Decoding(tokens, logProbability, step + 1, false);
        }
        tokens.add(choice.token());
        int repeated = LoopGuard.repeated(tokens);
        if (repeated > 0) {
          int kept = tokens.size() - repeated;
          return new Decoding(tokens.subList(0, kept), logProbability, step + 1, true);
        }
        TensorBag next = next(choice.token(), past, cross);
        past.close();
        past = next;
      }
      return new Decoding(tokens, logProbability, most, true);
    } finally {
      past.close();
    }
  }

  private TensorBag first(long[] prompt, Map<String, Tensor> cross) {
    try (Tensor ids = Tensor.of(prompt, 1, prompt.length);
        Tensor nothing = Tensor.of(new float[0], 1, settings.heads(), 0, settings.headSize())) {
      Map<String, Tensor> inputs = new HashMap<>(cross);
      inputs.put("input_ids", ids);
      for (int layer = 0; layer < settings.layers(); layer++) {
        inputs.put("past_k_" + layer, nothing);
        inputs.put("past_v_" + layer, nothing);
      }
      return graph.run(inputs, outputs);
    }
  }

  private TensorBag next(int token, TensorBag past, Map<String, Tensor> cross) {
    try (Tensor ids = Tensor.of(new long[] {token}, 1, 1)) {
      Map<String, Tensor> inputs = new HashMap<>(cross);
      inputs.put("input_ids", ids);
      for (int layer = 0; layer < settings.layers(); layer++) {
        inputs.put("past_k_" + layer, past.tensor("new_k_" + layer));
        inputs.put("past_v_" + layer, past.tensor("new_v_" + layer));
      }
      return graph.run(inputs, outputs);
    }
  }

  private Map<String, Tensor> crossInputs(TensorBag encoded) {
    Map<String, Tensor> cross = new HashMap<>();
    for (int layer = 0; layer < settings.layers(); layer++) {
      cross.put("cross_k_" + layer, encoded.tensor("cross_k_" + layer));
      cross.put("cross_v_" + layer, encoded.tensor("cross_v_" + layer));
    }
    return cross;
  }
}
