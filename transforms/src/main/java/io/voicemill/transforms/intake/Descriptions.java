package io.voicemill.transforms.intake;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionPresets;
import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.transforms.TakeMakers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * What the descriptions of emotion in a script say. Equal descriptions are encoded once a run, on
 * whichever executor.
 */
public record Descriptions(Map<String, DescribedEmotion> known) implements Serializable {

  private static final int BATCH = 512;

  public Descriptions {
    known = Map.copyOf(known);
  }

  /**
   * Encodes all descriptions of a script.
   *
   * @param raw rows of {@link RawLines}, which are read once for this
   */
  public static Descriptions of(Dataset<Row> raw, TakeMakers takeMakers) {
    Map<String, DescribedEmotion> known = new HashMap<>();
    raw.flatMap(descriptions(), Encoders.STRING())
        .distinct()
        .mapPartitions(
            encoded(takeMakers),
            Encoders.tuple(Encoders.STRING(), Encoders.javaSerialization(DescribedEmotion.class)))
        .collectAsList()
        .forEach(each -> known.put(each._1(), each._2()));
    return new Descriptions(known);
  }

  /**
   * What a line's description says: that of a preset, or what was encoded.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException INVALID_VALUE for a preset that is none
   */
  public Optional<DescribedEmotion> find(EmotionRequest request) {
    return request
        .description()
        .flatMap(
            description ->
                EmotionPresets.find(description)
                    .or(() -> Optional.ofNullable(known.get(description))));
  }

  private static FlatMapFunction<Row, String> descriptions() {
    return row -> description(row).stream().iterator();
  }

  private static Optional<String> description(Row row) {
    if (RawLines.flaw(row).isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(RawLines.values(row).get("emotion_text"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank() && !text.strip().startsWith(EmotionPresets.PREFIX))
        .filter(text -> text.codePointCount(0, text.length()) <= EmotionRequest.MOST_CHARACTERS);
  }

  private static MapPartitionsFunction<String, Tuple2<String, DescribedEmotion>> encoded(
      TakeMakers takeMakers) {
    return descriptions -> encode(descriptions, takeMakers);
  }

  private static Iterator<Tuple2<String, DescribedEmotion>> encode(
      Iterator<String> descriptions, TakeMakers takeMakers) {
    List<Tuple2<String, DescribedEmotion>> encoded = new ArrayList<>();
    while (descriptions.hasNext()) {
      List<String> batch = new ArrayList<>();
      while (descriptions.hasNext() && batch.size() < BATCH) {
        batch.add(descriptions.next());
      }
      List<DescribedEmotion> said = takeMakers.emotions().encode(batch);
      for (int i = 0; i < batch.size(); i++) {
        encoded.add(new Tuple2<>(batch.get(i), said.get(i).withoutEmbedding()));
      }
    }
    return encoded.iterator();
  }
}
