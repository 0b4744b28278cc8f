package io.voicemill.jobs.servers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One statement of a policy. */
record PolicyStatement(
    boolean allows,
    Patterns actions,
    Optional<Patterns> resources,
    List<PolicyCondition> conditions) {

  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  /**
   * Patterns, one of which, or none of which, must fit.
   *
   * @param listed whether one must fit
   */
  record Patterns(boolean listed, List<String> texts) {

    boolean cover(String text) {
      return listed == texts.stream().anyMatch(pattern -> Wildcard.matches(pattern, text));
    }

    Patterns lowerCase() {
      return new Patterns(
          listed, texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
    }
  }

  PolicyStatement {
    conditions = List.copyOf(conditions);
  }

  static PolicyStatement of(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!ELEMENTS.contains(name)) {
                throw new IllegalArgumentException("element %s is not known".formatted(name));
              }
            });
    String effect = node.path("Effect").asText();
    if (!effect.equals("Allow") && !effect.equals("Deny")) {
      throw new IllegalArgumentException("Effect is '%s', not Allow or Deny".formatted(effect));
    }
    return new PolicyStatement(
        effect.equals("Allow"),
        patterns(node, "Action")
            .orElseThrow(() -> new IllegalArgumentException("a statement without Action"))
            .lowerCase(),
        patterns(node, "Resource"),
        conditions(node.path("Condition")));
  }

  boolean isAbout(S3Permission permission) {
    return actions.cover(permission.action().toLowerCase(Locale.ROOT))
        && resources.filter(patterns -> !patterns.cover(permission.resource())).isEmpty()
        && conditions.stream().allMatch(condition -> condition.isMet(permission.context()));
  }

  private static Optional<Patterns> patterns(JsonNode node, String name) {
    if (node.has(name)) {
      return Optional.of(new Patterns(true, texts(node.get(name))));
    }
    return Optional.ofNullable(node.get("Not" + name)).map(not -> new Patterns(false, texts(not)));
  }

  private static List<PolicyCondition> conditions(JsonNode node) {
    List<PolicyCondition> conditions = new ArrayList<>();
    node.properties()
        .forEach(
            operator ->
                operator
                    .getValue()
                    .properties()
                    .forEach(
                        key ->
                            conditions.add(
                                PolicyCondition.of(
                                    operator.getKey(), key.getKey(), texts(key.getValue())))));
    return conditions;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList()
            : List.of(node.asText());
    texts.stream()
        .filter(text -> text.contains("${"))
        .forEach(
            text -> {
              throw new IllegalArgumentException("policy variable in '%s'".formatted(text));
            });
    return texts;
  }
}
