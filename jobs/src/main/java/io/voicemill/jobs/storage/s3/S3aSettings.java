package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Encryption;
import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How Spark reads and writes tables in the object store: S3A with the settings of section {@code
 * s3}, and the magic committer, which writes each file once and in its place.
 */
public final class S3aSettings {

  private static final String S3A = "spark.hadoop.fs.s3a.";
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(spark\\.hadoop\\.)?fs\\.s3a\\.(bucket\\.[^=]+\\.)?"
              + "(access\\.key|secret\\.key|session\\.token)");

  private S3aSettings() {}

  /** The settings by their Spark names. */
  public static Map<String, String> of(S3Settings settings) {
    Map<String, String> all = new TreeMap<>();
    all.put(
        S3A + "aws.credentials.provider",
        "software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider");
    S3Locations.endpoint(settings)
        .ifPresent(
            endpoint -> {
              all.put(S3A + "endpoint", endpoint.toString());
              all.put(
                  S3A + "connection.ssl.enabled",
                  String.valueOf(endpoint.getScheme().equals("https")));
            });
    S3Locations.region(settings).ifPresent(region -> all.put(S3A + "endpoint.region", region));
    all.put(S3A + "path.style.access", String.valueOf(settings.pathStyle()));
    all.putAll(encryption(settings));
    all.put(S3A + "multipart.size", settings.partMb() + "M");
    all.put(S3A + "multipart.threshold", settings.partMb() + "M");
    all.put(S3A + "attempts.maximum", String.valueOf(settings.attempts()));
    all.put(S3A + "connection.establish.timeout", "15s");
    all.put(S3A + "connection.timeout", settings.timeoutSeconds() + "s");
    all.put(S3A + "connection.maximum", "128");
    all.put(S3A + "threads.max", "64");
    all.put(S3A + "retry.limit", "4");
    all.putAll(MAGIC_COMMITTER);
    return all;
  }

  /**
   * Refuses keys in settings of Spark.
   *
   * @param names of settings
   * @throws VoicemillException USAGE if one is for a key or its secret
   */
  public static void refuseSecrets(Collection<String> names) {
    Optional<String> secret =
        names.stream().filter(name -> SECRET.matcher(name).matches()).sorted().findFirst();
    if (secret.isPresent()) {
      throw new VoicemillException(
          Problem.in(
              "spark.conf",
              ProblemCode.USAGE,
              "spark.conf holds the secret %s.".formatted(secret.get()),
              "What stands in a configuration ends up in command lines, logs and the web page of"
                  + " Spark.",
              "Leave it out: credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                  + " AWS_PROFILE, the service account of the pod or the role of the machine."));
    }
  }

  private static final Map<String, String> MAGIC_COMMITTER =
      Map.of(
          S3A + "committer.name",
          "magic",
          S3A + "committer.magic.enabled",
          "true",
          "spark.hadoop.mapreduce.outputcommitter.factory.scheme.s3a",
          "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory",
          "spark.sql.sources.commitProtocolClass",
          "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol",
          "spark.sql.parquet.output.committer.class",
          "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter");

  private static Map<String, String> encryption(S3Settings settings) {
    Map<String, String> all = new TreeMap<>();
    switch (settings.encryption()) {
      case BUCKET -> {}
      case S3 -> all.put(S3A + "encryption.algorithm", "AES256");
      case KMS -> all.put(S3A + "encryption.algorithm", "SSE-KMS");
    }
    settings
        .kmsKey()
        .filter(key -> settings.encryption() == S3Encryption.KMS)
        .ifPresent(key -> all.put(S3A + "encryption.key", key));
    return all;
  }
}
