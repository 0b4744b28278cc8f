package io.voicemill.runtime.emotion.description;

import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import java.util.Arrays;
import java.util.Map;

/** The graph of one language with its tokenizer. Thread-safe. */
record DescriptionGraph(Graph graph, WordPiece tokenizer) implements AutoCloseable {

  private static final int MOST_TOKENS = 256;

  /**
   * What the graph says of one description.
   *
   * @param probabilities of each label of the bundle, in its order
   * @param level 1..5, not rounded
   * @param hints a probability of each hint of the bundle, in its order
   * @param embedding of length 1
   */
  record Output(float[] probabilities, float level, float[] hints, float[] embedding) {}

  long[] tokens(String description) {
    return tokenizer.tokens(description, MOST_TOKENS);
  }

  /**
   * Runs one description. The graph rounds by the largest values of all that it is given: beside
   * others, a description would come out a little otherwise.
   */
  Output run(long[] tokens) {
    long[] mask = new long[tokens.length];
    Arrays.fill(mask, 1);
    try (Tensor idTensor = Tensor.of(tokens, 1, tokens.length);
        Tensor maskTensor = Tensor.of(mask, 1, tokens.length);
        TensorBag found = graph.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
      return new Output(
          found.floats("probabilities"),
          found.floats("level")[0],
          found.floats("hints"),
          found.floats("embedding"));
    }
  }

  @Override
  public void close() {
    graph.close();
  }
}
