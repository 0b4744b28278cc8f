package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestS3Place {

  @ParameterizedTest
  @CsvSource({
    "s3a://studio/takes, studio, takes",
    "s3://studio/takes/, studio, takes",
    "S3A://studio, studio, ''",
    "s3a://studio/, studio, ''",
    "s3a://my.studio-2//a///夜 1, my.studio-2, a/夜 1"
  })
  void namesABucketAndAPrefix(String uri, String bucket, String prefix) {
    S3Place place = parsed(uri);

    assertThat(place).isEqualTo(new S3Place(bucket, prefix));
    assertThat(parsed(place.uri())).isEqualTo(place);
  }

  @Test
  void keysLieBelowThePrefix() {
    assertThat(parsed("s3a://studio/takes").key("audio/a.wav")).isEqualTo("takes/audio/a.wav");
    assertThat(parsed("s3a://studio").key("audio/a.wav")).isEqualTo("audio/a.wav");
    assertThat(parsed("s3a://studio/takes").key("")).isEqualTo("takes");
    assertThat(parsed("s3a://studio/takes").uri()).isEqualTo("s3a://studio/takes");
  }

  @Test
  void keysAndSecretsInAUriAreRefusedAndNotRepeated() {
    assertThatThrownBy(() -> parsed("s3a://AKIAXYZ:hunter2@studio/takes"))
        .hasMessageContaining("The URI given to --out holds a user name or a key.")
        .satisfies(
            failure -> assertThat(failure.getMessage()).doesNotContain("AKIAXYZ", "hunter2"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3a:///takes, cannot be the name of a bucket",
    "s3a://Studio/takes, Studio' cannot be the name of a bucket",
    "s3a://my_studio/takes, my_studio' cannot be the name of a bucket",
    "s3a://ab/takes, ab' cannot be the name of a bucket",
    "s3a://studio/a/../b, holds '.' or",
    "s3a:takes, is no place in an object store"
  })
  void whatIsNoPlaceIsNamed(String uri, String problem) {
    assertThatThrownBy(() -> parsed(uri)).hasMessageContaining(problem);
  }

  private static S3Place parsed(String uri) {
    return S3Place.parse(uri, "--out");
  }
}
