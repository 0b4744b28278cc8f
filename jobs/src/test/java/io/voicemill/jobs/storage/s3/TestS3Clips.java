package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestS3Clips {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3a://studio               | It names a bucket and no object in it.",
        "s3a://key:secret@b/a.wav   | credentials come from the environment",
        "s3a://B/a.wav              | Buckets have 3 to 63 lower-case letters",
        "s3a://studio/../a.wav      | An object store has no folders to walk through."
      })
  void whatIsNoPlaceIsRefusedBeforeAnyRequest(String uri, String words) {
    assertThatThrownBy(() -> S3Clips.read(uri, S3Settings.DEFAULTS))
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret@")
        .satisfies(
            thrown -> {
              VoicemillException problem = (VoicemillException) thrown;
              assertThat(problem.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE);
              assertThat(problem.problem().column()).contains("emotion_audio");
            });
  }

  @Test
  void theWordsOfAFailureNameTheColumn() {
    assertThat(S3Operation.Use.CLIPS.option()).isEqualTo("emotion_audio");
    assertThat(S3Operation.Use.CLIPS.code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE);
  }
}
