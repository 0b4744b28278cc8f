package io.voicemill.jobs.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestMessageReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final int ROW_JSON = 0;
  private static final int SOURCE = 1;
  private static final int FLAW = 2;
  private static final int ARRIVAL = 3;

  private final MessageReader reader = new MessageReader(16);

  @Test
  void anObjectIsALine() throws JsonProcessingException {
    Row row =
        read("{\"line_id\":\"a\",\"TEXT\":\"你好\",\"speaker_id\":7,\"tags\":{\"x\":[1,true,null]}}");

    assertThat(row.isNullAt(FLAW)).isTrue();
    assertThat(row.getString(SOURCE)).isEqualTo("kafka://lines?partition=3&offset=41");
    assertThat(JSON.readTree(row.getString(ROW_JSON)))
        .isEqualTo(
            JSON.readTree(
                "{\"line_id\":\"a\",\"text\":\"你好\",\"speaker_id\":7,"
                    + "\"tags\":{\"x\":[1,true,null]}}"));
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(read("\uFEFF{\"line_id\":\"a\"}").isNullAt(FLAW)).isTrue();
  }

  @Test
  void keysThatMeanTheSameColumnAreBothKept() throws JsonProcessingException {
    JsonNode line =
        JSON.readTree(read("{\"Text\":\"1\",\"TEXT\":\"2\",\"text\":\"3\"}").getString(ROW_JSON));

    assertThat(line).isEqualTo(JSON.readTree("{\"Text\":\"1\",\"TEXT\":\"2\",\"text\":\"3\"}"));
    assertThat(JSON.readTree(read("{\"Text\":\"1\",\"TEXT\":\"2\"}").getString(ROW_JSON)))
        .isEqualTo(JSON.readTree("{\"text\":\"1\",\"TEXT\":\"2\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello | UNREADABLE_SOURCE | is not JSON",
        "`` | UNREADABLE_SOURCE | is not JSON",
        "{\"line_id\":\"a\" | UNREADABLE_SOURCE | is not JSON",
        "{\"line_id\":\"a\"} {} | UNREADABLE_SOURCE | is not JSON",
        "[{\"line_id\":\"a\"}] | UNREADABLE_SOURCE | not an object",
        "\"a\" | UNREADABLE_SOURCE | not an object",
        "null | UNREADABLE_SOURCE | not an object",
        "{\"a\":1,\"a\":2} | INVALID_VALUE | says one thing twice",
        "{\"text\":{\"b\":1}} | INVALID_VALUE | 'text' holds an object or a list",
        "{\"text\":\"\\ud83d\"} | INVALID_VALUE | holds half a character"
      })
  void whatIsNoLineIsRejected(String value, String code, String words)
      throws JsonProcessingException {
    JsonNode flaw = flaw(read(value));

    assertThat(flaw.path("code").asText()).isEqualTo(code);
    assertThat(flaw.path("problem").asText()).contains(words);
  }

  @Test
  void twoHalvesAreACharacter() {
    assertThat(read("{\"text\":\"\\ud83d\\ude00\"}").isNullAt(FLAW)).isTrue();
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() throws JsonProcessingException {
    Row row = reader.read(message(Optional.of(new byte[] {'{', '"', (byte) 0xc3, '"', '}'})));

    assertThat(flaw(row).path("why").asText()).isEqualTo("Byte 3 of 5, 0xc3, begins no character.");
    assertThat(JSON.readTree(row.getString(ROW_JSON)).path("value").asText())
        .isEqualTo("{\"\uFFFD\"}");
  }

  @Test
  void aTombstoneIsRejected() throws JsonProcessingException {
    Row row = reader.read(message(Optional.empty()));

    assertThat(flaw(row).path("problem").asText()).isEqualTo("The message has no value.");
    assertThat(JSON.readTree(row.getString(ROW_JSON)).path("key").asText()).isEqualTo("k\uFFFD");
    assertThat(JSON.readTree(row.getString(ROW_JSON)).path("timestamp").asText())
        .isEqualTo("2026-03-01T12:00:00.123Z");
  }

  @Test
  void ofALongMessageTheBeginningIsKept() throws JsonProcessingException {
    Row atLimit = read("{\"line_id\":\"" + "x".repeat(16 * 1024 - 14) + "\"}");
    Row over = read("{\"line_id\":\"" + "x".repeat(16 * 1024 - 13) + "\"}");

    assertThat(atLimit.isNullAt(FLAW)).isTrue();
    assertThat(flaw(over).path("problem").asText())
        .isEqualTo("The message has 16,385 bytes, 16,384 are allowed.");
    JsonNode kept = JSON.readTree(over.getString(ROW_JSON));
    assertThat(kept.path("value").asText()).hasSize(4096).startsWith("{\"line_id\":\"xxx");
    assertThat(kept.path("value_bytes").asInt()).isEqualTo(16_385);
    assertThat(kept.path("value_note").asText()).startsWith("The first 4,096 bytes");
  }

  @Test
  void deepNestingIsNoLine() throws JsonProcessingException {
    assertThat(flaw(read("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}")).path("problem"))
        .hasToString("\"The message is not JSON.\"");
  }

  @Test
  void arrivalsSortByTimeThenPlace() {
    Message first = new Message(Optional.empty(), Optional.empty(), "t", 2, 9, TIME);
    Message second = new Message(Optional.empty(), Optional.empty(), "t", 2, 10, TIME);
    Message later = new Message(Optional.empty(), Optional.empty(), "t", 0, 1, TIME.plusMillis(1));
    Message untimed =
        new Message(Optional.empty(), Optional.empty(), "t", 9, 9, Instant.ofEpochMilli(-1));

    assertThat(untimed.arrival()).isLessThan(first.arrival());
    assertThat(first.arrival()).isLessThan(second.arrival());
    assertThat(second.arrival()).isLessThan(later.arrival());
    assertThat(read("{}").getString(ARRIVAL))
        .isEqualTo("00000001772366400123.0000000003.00000000000000000041");
  }

  @Test
  void whateverTheBytesAreOneRowComesOut() throws JsonProcessingException {
    Random random = new Random(1);
    byte[] line = "{\"line_id\":\"é1\",\"text\":\"A\\u0041\",\"n\":[1.5e3,null]}".getBytes(UTF_8);
    int readable = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] value = Arrays.copyOf(line, line.length - random.nextInt(2));
      for (int change = random.nextInt(4); change > 0; change--) {
        value[random.nextInt(value.length)] = (byte) random.nextInt(256);
      }
      Row row = reader.read(message(Optional.of(value)));

      assertThat(row.size()).isEqualTo(4);
      assertThat(JSON.readTree(row.getString(ROW_JSON)).isObject()).isTrue();
      assertThat(row.getString(SOURCE)).isEqualTo("kafka://lines?partition=3&offset=41");
      assertThat(row.isNullAt(FLAW)).isNotEqualTo(row.isNullAt(ARRIVAL));
      readable += row.isNullAt(FLAW) ? 1 : 0;
    }
    assertThat(readable).isBetween(1_000, 10_000);
  }

  private Row read(String value) {
    return reader.read(message(Optional.of(value.getBytes(UTF_8))));
  }

  private static Message message(Optional<byte[]> value) {
    return new Message(Optional.of(new byte[] {'k', (byte) 0xff}), value, "lines", 3, 41, TIME);
  }

  private static JsonNode flaw(Row row) throws JsonProcessingException {
    return JSON.readTree(row.getString(FLAW));
  }
}
