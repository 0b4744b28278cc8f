package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestS3Locations {

  @AfterEach
  void forgetTheRegion() {
    System.clearProperty("aws.region");
  }

  @Test
  void theSettingsGoBeforeTheEnvironment() {
    System.setProperty("aws.region", "eu-west-1");

    assertThat(S3Locations.region(at("http://store:9000").at(Optional.empty(), "ap-south-1")))
        .contains("ap-south-1");
    assertThat(S3Locations.region(at("http://store:9000"))).contains("eu-west-1");
    assertThat(S3Locations.region(S3Settings.DEFAULTS)).contains("eu-west-1");
  }

  @Test
  void aStoreOfOnesOwnNeedsNoRegion() {
    S3Settings located = S3Locations.located(at("HTTP://store:9000/"));

    assertThat(located.region()).contains("us-east-1");
    assertThat(located.endpoint()).contains("http://store:9000");
    assertThat(S3Locations.endpoint(S3Settings.DEFAULTS)).isEmpty();
    assertThat(S3Locations.endpoint(at("https://store"))).contains(URI.create("https://store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store:9000",
        "ftp://store",
        "http://",
        "http://store/bucket",
        "http://store?x=y",
        "http://AKIAXYZ:hunter2@store",
        "not a url hunter2"
      })
  void whatIsNoUrlOfAStoreIsRefusedAndNotRepeated(String endpoint) {
    assertThatThrownBy(() -> S3Locations.endpoint(at(endpoint)))
        .hasMessageContaining("s3.endpoint is not the URL of a store.")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hunter2"));
  }

  private static S3Settings at(String endpoint) {
    S3Settings defaults = S3Settings.DEFAULTS;
    return new S3Settings(
        Optional.of(endpoint),
        Optional.empty(),
        true,
        defaults.encryption(),
        defaults.kmsKey(),
        defaults.uploadMemoryMb(),
        defaults.partMb(),
        defaults.attempts(),
        defaults.timeoutSeconds());
  }
}
