package io.voicemill.jobs.servers;

import java.net.URI;
import java.util.Map;

/** What S3A is told to reach a server of the tests. */
public final class S3aSettings {

  private S3aSettings() {}

  /** Settings of a Spark session, with the key in them. */
  public static Map<String, String> of(URI endpoint, S3User user) {
    return Map.of(
        "spark.hadoop.fs.s3a.endpoint", endpoint.toString(),
        "spark.hadoop.fs.s3a.endpoint.region", "us-east-1",
        "spark.hadoop.fs.s3a.path.style.access", "true",
        "spark.hadoop.fs.s3a.connection.ssl.enabled", "false",
        "spark.hadoop.fs.s3a.access.key", user.accessKeyId(),
        "spark.hadoop.fs.s3a.secret.key", user.secretAccessKey(),
        "spark.hadoop.fs.s3a.aws.credentials.provider",
            "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
        "spark.hadoop.fs.s3a.multipart.size", "5M",
        "spark.hadoop.fs.s3a.multipart.threshold", "5M");
  }
}
