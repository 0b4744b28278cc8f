package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

/**
 * A topic as its brokers describe it.
 *
 * @param id another one after the topic was deleted and created again
 */
public record TopicFacts(String id, int partitions) {

  public TopicFacts {
    requireNonNull(id, "id is null");
  }
}
