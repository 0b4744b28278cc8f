package io.voicemill.runtime.emotion.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real encoder, also on the descriptions that it was not trained on. */
class DescriptionEncoderIT {

  private static DescriptionEncoder encoder;

  private record Row(String text, EmotionLabel label, int level, Set<DeliveryHint> hints) {}

  @BeforeAll
  static void open() {
    encoder =
        DescriptionEncoder.open(
            RealBundles.folder("emotion"), "emotion", new GraphPool(), GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  /** Made with the tokenizers of Hugging Face. */
  @Test
  void textsHaveTheTokensOfTheReference() throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(DescriptionEncoderIT.class.getResourceAsStream("tokens.json"));

    assertThat(golden).hasSize(13);
    for (JsonNode each : golden) {
      String file = each.path("language").asText() + "-tokenizer.json";
      List<Long> expected = new ArrayList<>();
      each.path("tokens").forEach(token -> expected.add(token.asLong()));
      assertThat(
              WordPiece.read(RealBundles.folder("emotion").resolve(file))
                  .tokens(each.path("text").asText(), 256))
          .as(each.path("text").asText())
          .containsExactly(expected.stream().mapToLong(token -> token).toArray());
    }
  }

  @Test
  void unseenChineseDescriptions() throws IOException {
    HeldOut found = heldOut("zh");

    assertThat(found.accuracy()).isGreaterThanOrEqualTo(.91);
    assertThat(found.levelR2()).isGreaterThanOrEqualTo(.85);
    assertThat(found.hintF1()).isGreaterThanOrEqualTo(.65);
  }

  @Test
  void unseenEnglishDescriptions() throws IOException {
    HeldOut found = heldOut("en");

    assertThat(found.accuracy()).isGreaterThanOrEqualTo(.85);
    assertThat(found.levelR2()).isGreaterThanOrEqualTo(.85);
    assertThat(found.hintF1()).isGreaterThanOrEqualTo(.65);
  }

  @Test
  void whatIsSaidDoesNotDependOnItsNeighbours() {
    String text = "委屈地小声嘟囔";
    DescribedEmotion alone = encoder.encode(List.of(text)).get(0);
    DescribedEmotion among =
        encoder
            .encode(
                List.of("Beside herself with joy, she could not stop laughing.", text, "气", text))
            .get(3);

    assertThat(among.label()).isEqualTo(alone.label()).isEqualTo(EmotionLabel.AGGRIEVED);
    assertThat(among.intensity()).isCloseTo(alone.intensity(), Offset.offset(1e-3));
    double cosine = 0;
    for (int i = 0; i < 768; i++) {
      cosine += alone.embedding().get(i) * among.embedding().get(i);
    }
    assertThat(alone.embedding()).hasSize(768);
    assertThat(cosine).isCloseTo(1, Offset.offset(1e-4));
  }

  @Test
  void strangeTextsAreRead() {
    List<DescribedEmotion> said =
        encoder.encode(
            List.of("", "  ", "?!…", "😀", "\uD800 broken", "a".repeat(5_000), "愤".repeat(5_000)));

    assertThat(said.subList(0, 4)).containsOnly(DescribedEmotion.NONE);
    assertThat(said.subList(4, 7)).allMatch(each -> each.probabilities().size() == 16);
  }

  private static HeldOut heldOut(String language) throws IOException {
    List<Row> rows = new ArrayList<>();
    Path file = Path.of("training/emotion/descriptions/heldout-%s.tsv".formatted(language));
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      rows.add(
          new Row(
              fields[0],
              EmotionLabel.find(fields[2]).orElseThrow(),
              Integer.parseInt(fields[3]),
              hints(fields[4])));
    }
    List<DescribedEmotion> said = encoder.encode(rows.stream().map(Row::text).toList());
    HeldOut heldOut = new HeldOut(language);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      heldOut.add(row.label(), row.level(), row.hints(), said.get(i));
    }
    Path table = Path.of("target/emotion-%s.md".formatted(language));
    Files.writeString(table, heldOut.table());
    System.out.println(heldOut.summary());
    return heldOut;
  }

  private static Set<DeliveryHint> hints(String codes) {
    return Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .map(code -> DeliveryHint.find(code).orElseThrow())
        .collect(Collectors.toSet());
  }
}
