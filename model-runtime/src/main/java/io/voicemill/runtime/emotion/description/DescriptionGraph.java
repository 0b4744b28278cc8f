package io.voicemill.runtime.emotion.description;

import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** Runs a batch, padded to its longest. */
  List<Output> run(List<long[]> batch) {
    int rows = batch.size();
    int length = batch.stream().mapToInt(tokens -> tokens.length).max().orElseThrow();
    long[] ids = new long[rows * length];
    long[] mask = new long[rows * length];
    for (int row = 0; row < rows; row++) {
      long[] tokens = batch.get(row);
      System.arraycopy(tokens, 0, ids, row * length, tokens.length);
      Arrays.fill(mask, row * length, row * length + tokens.length, 1);
    }
    try (Tensor idTensor = Tensor.of(ids, rows, length);
        Tensor maskTensor = Tensor.of(mask, rows, length);
        TensorBag found = graph.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
      float[] probabilities = found.floats("probabilities");
      float[] levels = found.floats("level");
      float[] hints = found.floats("hints");
      float[] embeddings = found.floats("embedding");
      List<Output> outputs = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        outputs.add(
            new Output(
                part(probabilities, row, rows),
                levels[row],
                part(hints, row, rows),
                part(embeddings, row, rows)));
      }
      return outputs;
    }
  }

  private static float[] part(float[] values, int row, int rows) {
    int size = values.length / rows;
    return Arrays.copyOfRange(values, row * size, (row + 1) * size);
  }

  @Override
  public void close() {
    graph.close();
  }
}
