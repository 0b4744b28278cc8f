package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** An access key of the S3 server. Its text form keeps the secret. */
public record S3User(String accessKeyId, String secretAccessKey) {

  public S3User {
    requireNonNull(accessKeyId, "accessKeyId is null");
    requireNonNull(secretAccessKey, "secretAccessKey is null");
  }

  /** A user with a secret that no other text contains, so that a test can look for leaks. */
  public static S3User named(String accessKeyId) {
    return new S3User(accessKeyId, "Never/Show+" + accessKeyId + "Secret0123456789");
  }

  /** The environment from which the SDK's provider chain takes this key. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ACCESS_KEY_ID",
        accessKeyId,
        "AWS_SECRET_ACCESS_KEY",
        secretAccessKey,
        "AWS_REGION",
        "us-east-1",
        "AWS_EC2_METADATA_DISABLED",
        "true");
  }

  @Override
  public String toString() {
    return "S3User[" + accessKeyId + "]";
  }
}
