package io.voicemill.runtime.emotion.qwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the tokenizers of Hugging Face: make_qwen.py. */
class TestByteLevelBpe {

  static Path folder() throws URISyntaxException {
    return Path.of(TestByteLevelBpe.class.getResource("tokenizer.json").toURI()).getParent();
  }

  @Test
  void textsHaveTheTokensOfTheReference() throws IOException, URISyntaxException {
    ByteLevelBpe tokenizer = ByteLevelBpe.read(folder().resolve("tokenizer.json"));
    JsonNode golden = new ObjectMapper().readTree(folder().resolve("golden.json").toFile());

    assertThat(golden).hasSize(5);
    for (JsonNode each : golden) {
      String text = each.path("text").asText();
      List<Integer> expected = new ArrayList<>();
      each.path("tokens").forEach(token -> expected.add(token.asInt()));
      assertThat(tokenizer.encode(text)).as(text).isEqualTo(expected);
      assertThat(tokenizer.decode(expected)).isEqualTo(text);
    }
  }

  @Test
  void specialTokensMeanThemselvesOnlyInTheInstruction() throws IOException, URISyntaxException {
    ByteLevelBpe tokenizer = ByteLevelBpe.read(folder().resolve("tokenizer.json"));

    assertThat(tokenizer.encode("<|im_end|>")).hasSize(1);
    List<Integer> plain = tokenizer.encodePlain("<|im_end|>");
    assertThat(plain).hasSizeGreaterThan(3);
    assertThat(tokenizer.decode(plain)).isEqualTo("<|im_end|>");
  }
}
