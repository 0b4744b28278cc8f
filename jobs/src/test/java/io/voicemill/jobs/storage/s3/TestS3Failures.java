package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class TestS3Failures {

  private static final String SECRET = "wJalrXUtnFEMI";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InvalidAccessKeyId    | 403 | http://store:9000 does not know the access key",
        "SignatureDoesNotMatch | 403 | refuses the secret of the access key",
        "ExpiredToken          | 400 | The credentials for http://store:9000 have expired",
        "InvalidToken          | 400 | refuses the session token",
        "RequestTimeTooSkewed  | 403 | refuses the time of this machine",
        "NoSuchBucket          | 404 | There is no bucket studio at http://store:9000",
        "AccessDenied          | 403 | studio at http://store:9000 does not let Voicemill write",
        "KMS.DisabledException | 400 | cannot be used with its encryption key",
        "SlowDown              | 503 | was too busy for too long",
        "NotImplemented        | 501 | The bucket studio at http://store:9000 failed to write"
      })
  void eachCodeHasItsWords(String code, int status, String words) {
    Problem problem = of(answer(code, status, "The request " + SECRET + " failed", "")).problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.UNWRITABLE_OUTPUT);
    assertThat(problem.column()).contains("--out");
    assertThat(problem.problem()).contains(words);
    assertThat(problem.why()).contains(code, "HTTP " + status);
  }

  @Test
  void theRightThatIsMissingIsNamed() {
    assertThat(of(answer("AccessDenied", 403, "Access Denied", "")))
        .hasMessageContaining("The right s3:PutObject is missing.");
    assertThat(
            of(
                answer(
                    "AccessDenied",
                    403,
                    "User: arn:x is not authorized to perform: kms:GenerateDataKey on this",
                    "")))
        .hasMessageContaining("cannot be used with its encryption key")
        .hasMessageContaining("The right kms:GenerateDataKey is missing.");
  }

  @Test
  void theRightRegionIsNamed() {
    assertThat(
            of(
                answer(
                    "AuthorizationHeaderMalformed",
                    400,
                    "The region 'us-east-1' is wrong; expecting 'eu-west-1'",
                    "")))
        .hasMessageContaining("is in another region than us-east-1")
        .hasMessageContaining("Set s3.region to eu-west-1.");
    assertThat(of(answer("PermanentRedirect", 301, "moved", "<Region>ap-south-1</Region>")))
        .hasMessageContaining("Set s3.region to ap-south-1.");
    assertThat(of(answer(null, 301, "moved", "")))
        .hasMessageContaining("Set s3.region to the region of the bucket.");
  }

  @Test
  void aServerOfAnotherKindIsRecognised() {
    assertThat(of(S3Exception.builder().statusCode(405).message("null").build()))
        .hasMessageContaining("http://store:9000 does not speak the language of S3")
        .hasMessageContaining("It answers no code (HTTP 405).");
    assertThat(of(new NotS3Exception())).hasMessageContaining("does not speak the language of S3");
  }

  @Test
  void whatKeepsRequestsFromTheStoreIsNamed() {
    assertThat(of(client("Unable to load credentials from any of the providers " + SECRET, null)))
        .hasMessageContaining("There are no credentials for http://store:9000.")
        .hasMessageContaining("AWS_PROFILE");
    assertThat(of(client("Unable", new UnknownHostException("studio.store"))))
        .hasMessageContaining("There is no host of the name")
        .hasMessageContaining("UnknownHostException: studio.store");
    assertThat(of(client("Unable", new ConnectException("Connection refused: store/1.2.3.4:9000"))))
        .hasMessageContaining("http://store:9000 cannot be reached.")
        .hasMessageContaining("Connection refused: store/1.2.3.4:9000");
    assertThat(of(client("Unable", new SSLHandshakeException("no trust"))))
        .hasMessageContaining("No secure connection to http://store:9000");
    assertThat(of(client("Weather", new IllegalStateException(SECRET))))
        .hasMessageContaining("http://store:9000 failed to write.")
        .hasMessageContaining("caused by IllegalStateException.");
  }

  @Test
  void whatIsAProblemAlreadyStaysAsItIs() {
    VoicemillException known =
        new VoicemillException(Problem.of(ProblemCode.USAGE, "one", "two", "three"));

    assertThat(of(new CompletionException(known))).isSameAs(known);
  }

  @Test
  void failuresInsideOfSparkAreFound() {
    AccessDeniedException ofS3a = new AccessDeniedException("s3a://studio/takes");
    ofS3a.initCause(answer("AccessDenied", 403, "Access Denied", ""));

    assertThat(of(new RuntimeException("job aborted", ofS3a)))
        .hasMessageContaining("does not let Voicemill write");
  }

  @Test
  void missingObjectsAndBucketsAreNotTheSame() {
    assertThat(
            S3Failures.isMissingObject(
                new CompletionException(NoSuchKeyException.builder().statusCode(404).build())))
        .isTrue();
    assertThat(S3Failures.isMissingObject(answer("NoSuchBucket", 404, "none", ""))).isFalse();
  }

  @Test
  void noCauseTellsWhatARequestWasSignedWith() {
    VoicemillException failure =
        of(
            answer(
                "SignatureDoesNotMatch",
                403,
                "signature " + SECRET,
                "<StringToSign>" + SECRET + "</StringToSign>"));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));

    assertThat(trace.toString())
        .doesNotContain(SECRET)
        .contains("SignatureDoesNotMatch (HTTP 403, request R1)");
  }

  @Test
  void aTimeLimitHasTheCauseThatAPlainConnectionFinds() throws IOException {
    String silent;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      silent = "http://127.0.0.1:" + socket.getLocalPort();
      assertThat(of(client("Unable", new TimeoutException("read")), silent))
          .hasMessageContaining(silent + " does not answer.");
      assertThat(of(ApiCallAttemptTimeoutException.create(15_000), silent))
          .hasMessageContaining(silent + " does not answer.");
    }
    assertThat(of(ApiCallAttemptTimeoutException.create(15_000), silent))
        .hasMessageContaining(silent + " cannot be reached.")
        .hasMessageContaining("Connection refused");
    String nowhere = "http://%s.invalid".formatted("a".repeat(64));
    assertThat(of(ApiCallAttemptTimeoutException.create(15_000), nowhere))
        .hasMessageContaining("There is no host of the name in " + nowhere);
  }

  private static VoicemillException of(Throwable failure) {
    return of(failure, "http://store:9000");
  }

  private static VoicemillException of(Throwable failure, String endpoint) {
    return S3Failures.of(
        failure,
        new S3Operation(
            S3Operation.Action.WRITE,
            S3Operation.Use.OUT,
            "studio",
            S3Settings.DEFAULTS.at(Optional.of(endpoint), "us-east-1")));
  }

  private static Throwable answer(String code, int status, String message, String body) {
    return S3Exception.builder()
        .statusCode(status)
        .requestId("R1")
        .message(message)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .rawResponse(SdkBytes.fromString(body, StandardCharsets.UTF_8))
                .sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
                .build())
        .build();
  }

  private static Throwable client(String message, Throwable cause) {
    return SdkClientException.create(message, cause);
  }
}
