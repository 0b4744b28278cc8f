package io.voicemill.jobs.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of a message that could not be read. */
final class MessageExcerpt {

  private static final int VALUE_BYTES = 4096;
  private static final int KEY_BYTES = 256;

  private MessageExcerpt() {}

  static Map<String, Object> of(Message message) {
    Map<String, Object> excerpt = new LinkedHashMap<>();
    excerpt.put("value", message.value().map(value -> text(value, VALUE_BYTES)).orElse(null));
    excerpt.put("value_bytes", message.value().map(value -> value.length).orElse(null));
    excerpt.put("value_note", message.value().map(MessageExcerpt::note).orElse("There is none."));
    excerpt.put("key", message.key().map(key -> text(key, KEY_BYTES)).orElse(null));
    excerpt.put("timestamp", message.timestamp().toString());
    return excerpt;
  }

  private static String text(byte[] bytes, int most) {
    return new String(Arrays.copyOf(bytes, Math.min(bytes.length, most)), StandardCharsets.UTF_8);
  }

  private static String note(byte[] value) {
    return value.length > VALUE_BYTES
        ? "The first %,d bytes; those that are not UTF-8 are shown as \uFFFD."
            .formatted(VALUE_BYTES)
        : "Bytes that are not UTF-8 are shown as \uFFFD.";
  }
}
