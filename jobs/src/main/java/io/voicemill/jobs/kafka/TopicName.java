package io.voicemill.jobs.kafka;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that Kafka takes for a topic. */
final class TopicName {

  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9._-]+");
  private static final int LONGEST = 249;

  private TopicName() {}

  /** What is wrong with a name, as the end of a sentence; empty if nothing is. */
  static Optional<String> flaw(String topic) {
    if (topic.isEmpty()) {
      return Optional.of("is missing");
    }
    if (topic.equals(".") || topic.equals("..")) {
      return Optional.of("is a dot or two");
    }
    if (topic.length() > LONGEST) {
      return Optional.of("has more than %d characters".formatted(LONGEST));
    }
    return CHARACTERS.matcher(topic).matches()
        ? Optional.empty()
        : Optional.of("has characters other than letters, digits, '.', '_' and '-'");
  }
}
