package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestEmotionCommand {

  private static CommandRun emotion(String... arguments) {
    return CommandRun.of(
        shell -> new EmotionCommand(shell, configuration -> new FakeModels()), arguments);
  }

  private static CommandRun answer(byte[] input) {
    return CommandRun.withInput(
        input,
        shell -> new EmotionCommand(shell, configuration -> new FakeModels()),
        "emotion",
        "--stdin");
  }

  @Test
  void writesOneObjectForEachText() {
    CommandRun run = emotion("emotion", "--json", "happy", "委屈");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "{\"text\":\"happy\",\"label\":\"happy\",\"probabilities\":{\"happy\":0.75,")
                    .contains("\"calm\":0.25", "\"angry\":0.0", "\"intensity\":0.5")
                    .contains("\"weights\":[1.0,0.0]", "\"hints\":[\"soft\"]")
                    .endsWith("\"embedding\":[0.5]}"),
            line -> assertThat(line).contains("\"text\":\"委屈\",\"label\":\"aggrieved\""));
  }

  @Test
  void writesForPeopleWithoutJson() {
    assertThat(emotion("emotion", "委屈").out())
        .contains("emotion    aggrieved 委屈 75 %, calm 平静 25 %")
        .contains("intensity  0.20 of 2", "delivery   soft");
    assertThat(emotion("emotion", "...").out()).contains("none: the voice's own manner");
  }

  @Test
  void presetsAreKnownByName() {
    assertThat(emotion("emotion", "--json", "preset:撒娇").out())
        .contains("\"label\":\"coquettish\"", "\"intensity\":1.0");

    CommandRun unknown = emotion("emotion", "preset:hapy");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no preset 'hapy'.", "Write preset:happy");
  }

  @Test
  void answersEveryLineInOrderAlsoThoseThatFail() {
    String long5000 = "long ".repeat(1_000);
    CommandRun run = answer(("happy\n\n" + long5000 + "\nsad\npreset:x\n").getBytes(UTF_8));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"label\":\"happy\""),
            line -> assertThat(line).contains("\"text\":\"\"", "\"intensity\":0.0"),
            line -> assertThat(line).contains("\"code\":\"text_too_long\""),
            line -> assertThat(line).contains("\"label\":\"sad\""),
            line -> assertThat(line).contains("\"code\":\"invalid_value\""));
  }

  @Test
  void moreLinesThanABatchKeepTheirOrder() {
    CommandRun run = answer("sad\nhappy\n".repeat(400).getBytes(UTF_8));

    assertThat(run.out().lines()).hasSize(800);
    assertThat(run.out().lines().skip(799)).allMatch(line -> line.contains("\"happy\",\"label\""));
  }

  @Test
  void otherEncodingsAreNotGuessed() {
    CommandRun run = answer("tr\u00e8s\nhappy\n".getBytes(ISO_8859_1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines().findFirst().orElseThrow()).contains("not UTF-8");
  }
}
