package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One condition of a statement: "IAM JSON policy elements: Condition operators".
 *
 * @param operator without {@code IfExists}
 * @param key condition key
 * @param values any of which fits
 * @param onlyIfPresent whether a request without the key meets it
 */
record PolicyCondition(String operator, String key, List<String> values, boolean onlyIfPresent) {

  private static final String IF_EXISTS = "IfExists";
  private static final Set<String> OPERATORS =
      Set.of("StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "Bool", "Null");
  private static final Set<String> KEYS =
      Set.of(
          "s3:prefix",
          "s3:delimiter",
          "s3:max-keys",
          "s3:x-amz-server-side-encryption",
          "s3:x-amz-server-side-encryption-aws-kms-key-id",
          "s3:x-amz-storage-class",
          "s3:x-amz-acl",
          "aws:SecureTransport");

  PolicyCondition {
    requireNonNull(operator, "operator is null");
    requireNonNull(key, "key is null");
    values = List.copyOf(values);
    if (!OPERATORS.contains(operator)) {
      throw new IllegalArgumentException("condition operator %s is not known".formatted(operator));
    }
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException("condition key %s is not known".formatted(key));
    }
  }

  static PolicyCondition of(String operator, String key, List<String> values) {
    return operator.endsWith(IF_EXISTS)
        ? new PolicyCondition(
            operator.substring(0, operator.length() - IF_EXISTS.length()), key, values, true)
        : new PolicyCondition(operator, key, values, false);
  }

  boolean isMet(Map<String, String> context) {
    String value = context.get(key);
    if (operator.equals("Null")) {
      return values.contains(Boolean.toString(value == null));
    }
    boolean negative = operator.contains("Not");
    if (value == null) {
      return negative || onlyIfPresent;
    }
    return negative != values.stream().anyMatch(wanted -> fits(wanted, value));
  }

  private boolean fits(String wanted, String value) {
    return switch (operator) {
      case "StringLike", "StringNotLike" -> Wildcard.matches(wanted, value);
      case "Bool" -> wanted.equalsIgnoreCase(value);
      default -> wanted.equals(value);
    };
  }
}
