package io.voicemill.runtime.emotion.qwen;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language model that answers a description with 8 weights in JSON, such as the Qwen 3 0.6B that
 * IndexTTS2 ships.
 *
 * <p>Its bundle holds {@code decoder.onnx} ({@code input_ids}, {@code attention_mask} i64 [1, t] to
 * {@code logits} f32 [1, t, v]), {@code tokenizer.json}, and {@code emotion.json}, which says how
 * it is asked. The likeliest token is taken each time.
 */
public final class QwenEncoder implements EmotionEncoder {

  /** The file that only a bundle of this form has. */
  public static final String DECODER = "decoder.onnx";

  private final Graph decoder;
  private final ByteLevelBpe tokenizer;
  private final QwenSettings settings;

  private QwenEncoder(Graph decoder, ByteLevelBpe tokenizer, QwenSettings settings) {
    this.decoder = decoder;
    this.tokenizer = tokenizer;
    this.settings = settings;
  }

  /**
   * Opens a bundle.
   *
   * @throws VoicemillException BUNDLE for a missing or damaged file
   */
  public static QwenEncoder open(
      Path bundle, String contentHash, GraphPool pool, GraphOptions options) {
    try {
      QwenSettings settings =
          new ObjectMapper().readValue(bundle.resolve("emotion.json").toFile(), QwenSettings.class);
      ByteLevelBpe tokenizer = ByteLevelBpe.read(bundle.resolve("tokenizer.json"));
      return new QwenEncoder(
          pool.open(bundle.resolve(DECODER), contentHash, options), tokenizer, settings);
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.BUNDLE,
              "The emotion bundle in %s cannot be used.".formatted(bundle),
              String.valueOf(e.getMessage()),
              "Make the bundle again, as docs/emotion.md says."),
          e);
    }
  }

  @Override
  public List<DescribedEmotion> encode(List<String> descriptions) {
    WeightAnswer reader = new WeightAnswer(settings);
    Map<String, DescribedEmotion> known = new HashMap<>();
    for (String description : Set.copyOf(descriptions)) {
      known.put(
          description,
          description.codePoints().anyMatch(Character::isLetterOrDigit)
              ? reader.read(description, answer(description))
              : DescribedEmotion.NONE);
    }
    return descriptions.stream().map(known::get).toList();
  }

  private String answer(String description) {
    List<Integer> tokens = new ArrayList<>(tokenizer.encode(settings.before()));
    tokens.addAll(tokenizer.encodePlain(description));
    tokens.addAll(tokenizer.encode(settings.after()));
    List<Integer> answer = new ArrayList<>();
    while (answer.size() < settings.mostTokens()) {
      int next = likeliest(tokens);
      if (settings.endTokens().contains(next)) {
        break;
      }
      answer.add(next);
      tokens.add(next);
    }
    return tokenizer.decode(answer);
  }

  private int likeliest(List<Integer> tokens) {
    long[] ids = tokens.stream().mapToLong(Integer::longValue).toArray();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (Tensor idTensor = Tensor.of(ids, 1, ids.length);
        Tensor maskTensor = Tensor.of(mask, 1, ids.length);
        TensorBag found =
            decoder.run(
                Map.of("input_ids", idTensor, "attention_mask", maskTensor), Set.of("logits"))) {
      float[] logits = found.floats("logits");
      int size = logits.length / ids.length;
      int from = logits.length - size;
      int best = 0;
      for (int token = 1; token < size; token++) {
        if (logits[from + token] > logits[from + best]) {
          best = token;
        }
      }
      return best;
    }
  }

  @Override
  public void close() {
    decoder.close();
  }
}
