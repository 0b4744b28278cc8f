package io.voicemill.runtime.emotion.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionVectors;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The default encoder: a small BERT for Chinese and one for English, each with an adapter and a
 * head that were trained on this project's descriptions. What holds a Chinese character is read as
 * Chinese. A delivery that is named in so many words is found without them.
 */
public final class DescriptionEncoder implements EmotionEncoder {

  private static final double INTENSITY_OF_A_LEVEL = .4;
  private static final double MOST_INTENSE = 2;
  private static final float SAID = .5f;

  private final DescriptionGraph chinese;
  private final DescriptionGraph english;
  private final Vocabulary vocabulary;

  private record Vocabulary(List<EmotionLabel> labels, List<DeliveryHint> hints) {}

  private record Names(List<String> labels, List<String> hints) {}

  private DescriptionEncoder(
      DescriptionGraph chinese, DescriptionGraph english, Vocabulary vocabulary) {
    this.chinese = chinese;
    this.english = english;
    this.vocabulary = vocabulary;
  }

  /**
   * Opens a bundle of the kind {@code emotion} that holds {@code zh.onnx} and {@code en.onnx}.
   *
   * @param bundle its folder
   * @param contentHash of the bundle
   * @param pool that shares the graphs
   * @throws VoicemillException BUNDLE for a missing or damaged file
   */
  public static DescriptionEncoder open(
      Path bundle, String contentHash, GraphPool pool, GraphOptions options) {
    Path names = bundle.resolve("emotion.json");
    Path file = names;
    try {
      Vocabulary vocabulary = vocabulary(names);
      file = bundle.resolve("zh-tokenizer.json");
      WordPiece chinese = WordPiece.read(file);
      file = bundle.resolve("en-tokenizer.json");
      WordPiece english = WordPiece.read(file);
      DescriptionGraph first =
          new DescriptionGraph(pool.open(bundle.resolve("zh.onnx"), contentHash, options), chinese);
      try {
        return new DescriptionEncoder(
            first,
            new DescriptionGraph(
                pool.open(bundle.resolve("en.onnx"), contentHash, options), english),
            vocabulary);
      } catch (RuntimeException e) {
        first.close();
        throw e;
      }
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public List<DescribedEmotion> encode(List<String> descriptions) {
    Map<String, DescribedEmotion> known = new HashMap<>();
    return descriptions.stream()
        .map(description -> known.computeIfAbsent(description, this::encode))
        .toList();
  }

  private DescribedEmotion encode(String description) {
    if (description.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return DescribedEmotion.NONE;
    }
    DescriptionGraph graph = isChinese(description) ? chinese : english;
    return emotion(description, graph.run(graph.tokens(description)));
  }

  private DescribedEmotion emotion(String description, DescriptionGraph.Output output) {
    Map<EmotionLabel, Double> probabilities = new EnumMap<>(EmotionLabel.class);
    for (int i = 0; i < vocabulary.labels().size(); i++) {
      probabilities.put(vocabulary.labels().get(i), (double) output.probabilities()[i]);
    }
    double intensity = Math.min(MOST_INTENSE, Math.max(0, output.level() * INTENSITY_OF_A_LEVEL));
    Set<DeliveryHint> hints = HintWords.in(description);
    for (int i = 0; i < vocabulary.hints().size(); i++) {
      if (output.hints()[i] >= SAID) {
        hints.add(vocabulary.hints().get(i));
      }
    }
    List<Float> embedding = new ArrayList<>();
    for (float value : output.embedding()) {
      embedding.add(value);
    }
    return new DescribedEmotion(
        probabilities,
        intensity,
        EmotionVectors.weights(probabilities, intensity),
        hints,
        embedding);
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(
            character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
  }

  private static Vocabulary vocabulary(Path file) throws IOException {
    Names names = new ObjectMapper().readValue(file.toFile(), Names.class);
    List<EmotionLabel> labels = new ArrayList<>();
    for (String name : names.labels()) {
      labels.add(
          EmotionLabel.find(name).orElseThrow(() -> new IOException("unknown label " + name)));
    }
    List<DeliveryHint> hints = new ArrayList<>();
    for (String name : names.hints()) {
      hints.add(DeliveryHint.find(name).orElseThrow(() -> new IOException("unknown hint " + name)));
    }
    return new Vocabulary(labels, hints);
  }

  private static VoicemillException damaged(Path file, Exception cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.BUNDLE,
            "The file %s of the emotion bundle cannot be used.".formatted(file),
            String.valueOf(cause.getMessage()),
            "Run bin/voicemill models fetch emotion."),
        cause);
  }

  @Override
  public void close() {
    chinese.close();
    english.close();
  }
}
