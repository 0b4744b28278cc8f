package io.voicemill.runtime.text.english.pronunciation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Map<Integer, Long> letterIds;
  private final String symbols;
  private final int longestWord;

  private OovModel(OrtSession session, JsonNode alphabet) {
    this.session = session;
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
   * @throws VoicemillException BUNDLE if they cannot be read
   */
  public static OovModel open(Path folder, Accent accent) {
    String name = accent == Accent.GB ? "oov_gb" : "oov";
    Path graph = folder.resolve(name + ".onnx");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      JsonNode alphabet = new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new OovModel(environment.createSession(graph.toString(), options), alphabet);
    } catch (OrtException | IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.BUNDLE,
              "The model for unknown words " + graph + " cannot be opened: " + e.getMessage() + ".",
              "Without it no English can be spoken.",
              "Run \"models fetch\" to fetch the bundle anew."),
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
      long[][] letters = {Arrays.copyOfRange(ids, start, end)};
      phonemes.append(decode(run(letters)));
    }
    return phonemes.toString();
  }

  private long[] run(long[][] letters) {
    try (OnnxTensor input = OnnxTensor.createTensor(environment, letters);
        OrtSession.Result result = session.run(Map.of("chars", input))) {
      return ((long[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.MODEL_FAILURE,
              "The model for unknown words failed: " + e.getMessage() + ".",
              "A word of the line is not in the lexicon.",
              "Give its phonemes in the text: [word](/phonemes/)."),
          e);
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
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session was already closed.", e);
    }
  }
}
