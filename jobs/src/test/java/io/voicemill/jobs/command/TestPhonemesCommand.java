package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPhonemesCommand {

  private static CommandRun phonemes(String... arguments) {
    return CommandRun.of(
        shell -> new PhonemesCommand(shell, configuration -> new FakeModels()), arguments);
  }

  private static CommandRun answer(byte[] input) {
    return CommandRun.withInput(
        input,
        shell -> new PhonemesCommand(shell, configuration -> new FakeModels()),
        "phonemes",
        "--stdin");
  }

  @Test
  void writesOneObjectForEachText() {
    CommandRun run = phonemes("phonemes", "--language", "ZH", "--json", "行", "好");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "{\"text\":\"行\",\"spoken_text\":\"行 spoken\",\"readings\":[{\"start\":0,\"text\":\"行\","
                + "\"lexical\":\"lex1\",\"reading\":\"read2\",\"rule\":\"sandhi\"}],"
                + "\"phonemes\":\"行, 行 <break 500ms>\"}",
            "{\"text\":\"好\",\"spoken_text\":\"好 spoken\",\"readings\":[{\"start\":0,\"text\":\"好\","
                + "\"lexical\":\"lex1\",\"reading\":\"read2\",\"rule\":\"sandhi\"}],"
                + "\"phonemes\":\"好, 好 <break 500ms>\"}");
  }

  @Test
  void writesForPeopleWithoutJson() {
    assertThat(phonemes("phonemes", "word").out())
        .contains("spoken    word spoken", "phonemes  WORD, WORD <break 500ms>")
        .contains("reading   word  read2 (from lex1)  sandhi");
  }

  @Test
  void answersEveryLineInOrderAlsoThoseThatFail() {
    CommandRun run = answer("\uFEFFa\n\nb\r\nc".getBytes(UTF_8));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"text\":\"a\",\"spoken_text\""),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"text\":\"\",\"error\":{\"code\":\"nothing_to_speak\","
                            + "\"problem\":\"There is no word.\",\"why\":\"Nothing sounds.\","
                            + "\"fix\":\"Add one.\"}}"),
            line -> assertThat(line).startsWith("{\"text\":\"b\",\"spoken_text\""),
            line -> assertThat(line).startsWith("{\"text\":\"c\",\"spoken_text\""));
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    CommandRun run = answer("a\ncafé\n".getBytes(ISO_8859_1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines().skip(1))
        .singleElement()
        .asString()
        .contains("Line 2 of standard input is not UTF-8.");
  }

  @Test
  void wantsEitherTextsOrStandardInput() {
    assertThat(phonemes("phonemes").status()).isEqualTo(1);
    CommandRun both = phonemes("phonemes", "--stdin", "text");
    assertThat(both.status()).isEqualTo(1);
    assertThat(both.err()).contains("either texts or --stdin");
  }

  @Test
  void anUnknownLanguageIsAUsageError() {
    CommandRun run = phonemes("phonemes", "--language", "fr", "bonjour");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("'fr' is no language here: there are en, zh, ja and auto");
  }
}
