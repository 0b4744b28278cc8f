package io.voicemill.jobs.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An AWS access policy: what it does not allow is forbidden, and Deny goes before Allow. A policy
 * with anything that is not evaluated here (other operators, condition keys, variables) is refused,
 * so that a test never passes for lack of a check. {@code Principal} is taken to name the user that
 * the policy is given to.
 */
public final class AccessPolicy {

  private final List<PolicyStatement> statements;

  private AccessPolicy(List<PolicyStatement> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * A policy from its JSON.
   *
   * @throws IllegalArgumentException if it is malformed or holds something not evaluated here
   */
  public static AccessPolicy of(String json) {
    JsonNode statement;
    try {
      statement = new ObjectMapper().readTree(json).path("Statement");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the policy is not JSON", e);
    }
    List<PolicyStatement> statements = new ArrayList<>();
    if (statement.isArray()) {
      statement.forEach(node -> statements.add(PolicyStatement.of(node)));
    } else if (statement.isObject()) {
      statements.add(PolicyStatement.of(statement));
    }
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("the policy has no Statement");
    }
    return new AccessPolicy(statements);
  }

  /** A policy from a file, with placeholders such as the bucket's name replaced. */
  public static AccessPolicy read(Path file, Map<String, String> replacements) {
    try {
      String json = Files.readString(file);
      for (Map.Entry<String, String> replacement : replacements.entrySet()) {
        json = json.replace(replacement.getKey(), replacement.getValue());
      }
      return of(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists and reads one bucket, and no more. */
  public static AccessPolicy readOnly(String bucket) {
    return of(
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
          "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"],
          "Resource": ["arn:aws:s3:::%1$s", "arn:aws:s3:::%1$s/*"]}]}
        """
            .formatted(bucket));
  }

  boolean allows(S3Permission permission) {
    return statements.stream()
            .anyMatch(statement -> statement.allows() && statement.isAbout(permission))
        && statements.stream()
            .noneMatch(statement -> !statement.allows() && statement.isAbout(permission));
  }
}
