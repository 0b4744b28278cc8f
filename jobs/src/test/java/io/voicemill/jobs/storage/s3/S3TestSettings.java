package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Encryption;
import io.voicemill.jobs.configuration.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings for a store at an endpoint, path style. */
final class S3TestSettings {

  private S3TestSettings() {}

  static S3Settings at(URI endpoint) {
    return of(endpoint, S3Encryption.BUCKET, Optional.empty());
  }

  static S3Settings encrypted(URI endpoint, String kmsKey) {
    return of(endpoint, S3Encryption.KMS, Optional.of(kmsKey));
  }

  static S3Settings patience(URI endpoint, int attempts, Duration timeout) {
    S3Settings settings = at(endpoint);
    return new S3Settings(
        settings.endpoint(),
        settings.region(),
        settings.pathStyle(),
        settings.encryption(),
        settings.kmsKey(),
        settings.uploadMemoryMb(),
        settings.partMb(),
        attempts,
        (int) timeout.toSeconds());
  }

  private static S3Settings of(URI endpoint, S3Encryption encryption, Optional<String> kmsKey) {
    S3Settings defaults = S3Settings.DEFAULTS;
    return new S3Settings(
        Optional.of(endpoint.toString()),
        Optional.of("us-east-1"),
        true,
        encryption,
        kmsKey,
        defaults.uploadMemoryMb(),
        defaults.partMb(),
        defaults.attempts(),
        defaults.timeoutSeconds());
  }
}
