package io.voicemill.jobs.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.Futures;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How far a topic was read: Spark's checkpoint below the output, and beside it the last batch whose
 * takes and rejections are committed. Spark notes a batch as done only after that, so a driver that
 * dies in between gets the same batch again.
 */
public record TopicCheckpoint(OutputStore out, String topic) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public TopicCheckpoint {
    requireNonNull(out, "out is null");
    requireNonNull(topic, "topic is null");
  }

  /** The folder that Spark is given. */
  public String uri() {
    return out.uri(folder());
  }

  /** The folder below the output. */
  public String folder() {
    return "checkpoints/" + topic;
  }

  /** The last batch that was committed; empty before the first one. */
  public Optional<StreamBatch> committed() {
    return read("committed.json").map(StreamBatch::parse);
  }

  /** Whether a batch is committed already. */
  public boolean holds(StreamBatch batch) {
    return committed().filter(last -> last.isAtOrAfter(batch)).isPresent();
  }

  /** Notes that a batch is committed. */
  public void commit(StreamBatch batch) {
    Futures.await(out.put(folder() + "/committed.json", batch.json(), ObjectLabel.JSON));
  }

  /** What names this checkpoint; empty before Spark wrote it. */
  public Optional<String> query() {
    return read("metadata").map(bytes -> json(new String(bytes, UTF_8)).path("id").asText());
  }

  /**
   * Makes sure that what the checkpoint counted is still there.
   *
   * @throws VoicemillException UNREADABLE_SOURCE if the topic was created again since
   */
  public void requireSame(TopicFacts facts) {
    committed()
        .filter(batch -> !batch.topicId().equals(facts.id()))
        .ifPresent(
            batch -> {
              throw new VoicemillException(
                  Problem.in(
                      "--scripts",
                      ProblemCode.UNREADABLE_SOURCE,
                      "The topic '%s' is not the one that was read before.".formatted(topic),
                      "It was created again since, or is another cluster's; the offsets in %s do"
                              .formatted(uri())
                          + " not count its messages.",
                      "Remove that folder to read the topic from its start: lines that have a take"
                          + " are not rendered again."));
            });
  }

  /** The first offset of each partition that no committed batch holds; empty: read all. */
  public Map<Integer, Long> position() {
    OptionalLong done = lastDone();
    Map<Integer, Long> position = new TreeMap<>();
    if (done.isEmpty()) {
      return position;
    }
    read("offsets/" + done.getAsLong())
        .map(bytes -> new String(bytes, UTF_8).strip())
        .map(text -> json(text.substring(text.lastIndexOf('\n') + 1)).path(topic))
        .ifPresent(
            offsets ->
                offsets
                    .properties()
                    .forEach(
                        entry ->
                            position.put(
                                Integer.parseInt(entry.getKey()), entry.getValue().asLong())));
    return position;
  }

  private OptionalLong lastDone() {
    LongStream bySpark =
        out.list(folder() + "/commits").stream()
            .filter(name -> name.matches("[0-9]+"))
            .mapToLong(Long::parseLong);
    LongStream byUs =
        committed().filter(batch -> query().filter(batch.query()::equals).isPresent()).stream()
            .mapToLong(StreamBatch::number);
    return LongStream.concat(bySpark, byUs).max();
  }

  private Optional<byte[]> read(String name) {
    return Futures.await(out.read(folder() + "/" + name));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("The checkpoint is damaged: " + text, e);
    }
  }
}
