package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Encryption;
import io.voicemill.jobs.configuration.S3Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestS3aSettings {

  @Test
  void sayWhatTheSectionSays() {
    S3Settings settings =
        new S3Settings(
            Optional.of("http://127.0.0.1:9000"),
            Optional.of("eu-west-1"),
            true,
            S3Encryption.KMS,
            Optional.of("arn:aws:kms:eu-west-1:1:key/k"),
            64,
            16,
            9,
            30);

    assertThat(S3aSettings.of(settings))
        .containsEntry("spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:9000")
        .containsEntry("spark.hadoop.fs.s3a.connection.ssl.enabled", "false")
        .containsEntry("spark.hadoop.fs.s3a.endpoint.region", "eu-west-1")
        .containsEntry("spark.hadoop.fs.s3a.path.style.access", "true")
        .containsEntry("spark.hadoop.fs.s3a.encryption.algorithm", "SSE-KMS")
        .containsEntry("spark.hadoop.fs.s3a.encryption.key", "arn:aws:kms:eu-west-1:1:key/k")
        .containsEntry("spark.hadoop.fs.s3a.multipart.size", "16M")
        .containsEntry("spark.hadoop.fs.s3a.attempts.maximum", "9")
        .containsEntry("spark.hadoop.fs.s3a.connection.timeout", "30s")
        .containsEntry("spark.hadoop.fs.s3a.committer.name", "magic");
  }

  @Test
  void byDefaultNameAmazonsStoreAndItsProviderChain() {
    assertThat(S3aSettings.of(S3Settings.DEFAULTS))
        .containsEntry(
            "spark.hadoop.fs.s3a.aws.credentials.provider",
            "software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider")
        .doesNotContainKeys(
            "spark.hadoop.fs.s3a.endpoint",
            "spark.hadoop.fs.s3a.encryption.algorithm",
            "spark.hadoop.fs.s3a.access.key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.access.key",
        "spark.hadoop.fs.s3a.secret.key",
        "spark.hadoop.fs.s3a.session.token",
        "spark.hadoop.fs.s3a.bucket.studio.secret.key",
        "spark.hadoop.fs.s3a.bucket.my.studio.access.key",
        "fs.s3a.secret.key"
      })
  void keysInTheConfigurationAreRefused(String name) {
    assertThatThrownBy(() -> S3aSettings.refuseSecrets(List.of("spark.local.dir", name)))
        .hasMessageContaining("spark.conf holds the secret " + name)
        .hasMessageContaining("AWS_PROFILE");
  }

  @Test
  void otherSettingsPass() {
    assertThatCode(
            () ->
                S3aSettings.refuseSecrets(
                    List.of("spark.hadoop.fs.s3a.encryption.key", "spark.hadoop.fs.s3a.endpoint")))
        .doesNotThrowAnyException();
  }
}
