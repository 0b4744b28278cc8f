package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;

/**
 * Section {@code s3}: the object store behind {@code s3a://}. Credentials are not among it: they
 * come from the AWS SDK's provider chain.
 *
 * @param endpoint URL of a store that is not Amazon's
 * @param region empty for what the environment says
 * @param pathStyle whether the bucket is part of the path instead of the host name
 * @param encryption of what is written
 * @param kmsKey for {@link S3Encryption#KMS}; empty for the bucket's own
 * @param uploadMemoryMb most memory of encoded audio that waits for its upload, for each JVM
 * @param partMb objects over this size go up in parts of it
 * @param attempts at one request
 * @param timeoutSeconds of one attempt
 */
public record S3Settings(
    Optional<String> endpoint,
    Optional<String> region,
    boolean pathStyle,
    S3Encryption encryption,
    Optional<String> kmsKey,
    @Between(min = 1, max = 65_536) int uploadMemoryMb,
    @Between(min = 5, max = 1024) int partMb,
    @Between(min = 1, max = 100) int attempts,
    @Between(min = 1, max = 3600) int timeoutSeconds)
    implements Serializable {

  /** What holds without a file. */
  public static final S3Settings DEFAULTS =
      new S3Settings(
          Optional.empty(),
          Optional.empty(),
          false,
          S3Encryption.BUCKET,
          Optional.empty(),
          64,
          8,
          8,
          15);

  public S3Settings {
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(region, "region is null");
    requireNonNull(encryption, "encryption is null");
    requireNonNull(kmsKey, "kmsKey is null");
  }

  /** The same with another endpoint and region. */
  public S3Settings at(Optional<String> newEndpoint, String newRegion) {
    return new S3Settings(
        newEndpoint,
        Optional.of(newRegion),
        pathStyle,
        encryption,
        kmsKey,
        uploadMemoryMb,
        partMb,
        attempts,
        timeoutSeconds);
  }

  private Object writeReplace() {
    return new Form(
        endpoint.orElse(null),
        region.orElse(null),
        pathStyle,
        encryption,
        kmsKey.orElse(null),
        uploadMemoryMb,
        partMb,
        attempts,
        timeoutSeconds);
  }

  /** What travels between processes: an Optional does not. */
  private record Form(
      String endpoint,
      String region,
      boolean pathStyle,
      S3Encryption encryption,
      String kmsKey,
      int uploadMemoryMb,
      int partMb,
      int attempts,
      int timeoutSeconds)
      implements Serializable {

    private Object readResolve() {
      return new S3Settings(
          Optional.ofNullable(endpoint),
          Optional.ofNullable(region),
          pathStyle,
          encryption,
          Optional.ofNullable(kmsKey),
          uploadMemoryMb,
          partMb,
          attempts,
          timeoutSeconds);
    }
  }
}
