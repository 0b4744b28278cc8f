package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One batch of a topic.
 *
 * @param topicId as its brokers name the topic
 * @param query names the checkpoint: a new one begins to count again
 * @param number within the query, from 0
 */
public record StreamBatch(String topic, String topicId, String query, long number) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public StreamBatch {
    requireNonNull(topic, "topic is null");
    requireNonNull(topicId, "topicId is null");
    requireNonNull(query, "query is null");
  }

  /** The batch as a small JSON object. */
  public byte[] json() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("topic", topic);
    values.put("topic_id", topicId);
    values.put("query", query);
    values.put("batch", number);
    try {
      return JSON.writeValueAsBytes(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A batch of plain values has no JSON.", e);
    }
  }

  /** The batch that {@link #json} wrote. */
  public static StreamBatch parse(byte[] json) {
    try {
      JsonNode values = JSON.readTree(json);
      return new StreamBatch(
          values.required("topic").asText(),
          values.required("topic_id").asText(),
          values.required("query").asText(),
          values.required("batch").asLong());
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "A batch written by this job is damaged: " + new String(json, StandardCharsets.UTF_8), e);
    }
  }

  /** Whether this batch is the other one, or came after it on the same checkpoint. */
  boolean isAtOrAfter(StreamBatch other) {
    return query.equals(other.query) && number >= other.number;
  }
}
