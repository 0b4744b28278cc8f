package io.voicemill.runtime.text.english.pronunciation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The character model of hibari for unknown words: input {@code chars} int64 [1, letters], output
 * {@code ids} int64 [1, steps], read greedily as connectionist temporal classification: equal
 * neighbours are one symbol, 0 is none.
 */
public final class OovModel implements UnknownWordModel, AutoCloseable {
  private final Graph graph;
  private final Map<Integer, Long> letterIds;
  private final String symbols;
  private final int longestWord;

  private OovModel(Graph graph, JsonNode alphabet) {
    this.graph = graph;
    this.letterIds = new HashMap<>();
    for (JsonNode letter : alphabet.path("in")) {
      letterIds.put(letter.asText().codePointAt(0), letterIds.size() + 1L);
    }
    StringBuilder out = new StringBuilder();
    alphabet.path("out").forEach(symbol -> out.append(symbol.asText().charAt(0)));
    this.symbols = out.toString();
    this.longestWord = alphabet.path("maxlen").asInt();
  }

  /**
   * Opens the model of an accent.
   *
   * @param folder with {@code oov.onnx} and {@code oov.json}, or {@code oov_gb}
   * @param contentHash of the bundle
   * @throws VoicemillException BUNDLE if they cannot be read
   */
  public static OovModel open(Path folder, String contentHash, GraphPool pool, Accent accent) {
    String name = accent == Accent.GB ? "oov_gb" : "oov";
    Path alphabet = folder.resolve(name + ".json");
    try {
      return new OovModel(
          pool.open(folder.resolve(name + ".onnx"), contentHash, GraphOptions.CPU),
          new ObjectMapper().readTree(alphabet.toFile()));
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.BUNDLE,
              "%s cannot be read: %s.".formatted(alphabet, e.getMessage()),
              "Without it no unknown word can be spoken.",
              "Run bin/voicemill models fetch."),
          e);
    }
  }

  @Override
  public String phonemes(String word) {
    long[] ids =
        word.codePoints().filter(letterIds::containsKey).mapToLong(letterIds::get).toArray();
    StringBuilder phonemes = new StringBuilder();
    for (int start = 0; start < ids.length; start += longestWord) {
      int end = Math.min(ids.length, start + longestWord);
      phonemes.append(decode(run(Arrays.copyOfRange(ids, start, end))));
    }
    return phonemes.toString();
  }

  private long[] run(long[] letters) {
    try (Tensor chars = Tensor.of(letters, 1, letters.length);
        TensorBag outputs = graph.run(Map.of("chars", chars))) {
      return outputs.tensor("ids").longs();
    }
  }

  private String decode(long[] ids) {
    StringBuilder phonemes = new StringBuilder();
    long previous = 0;
    for (long id : ids) {
      if (id != previous && id != 0) {
        phonemes.append(symbols.charAt((int) id - 1));
      }
      previous = id;
    }
    return phonemes.toString();
  }

  @Override
  public void close() {
    graph.close();
  }
}
