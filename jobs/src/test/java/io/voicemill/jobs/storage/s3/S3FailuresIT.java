package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voicemill.jobs.servers.AccessPolicy;
import io.voicemill.jobs.servers.FreePort;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first contact with a store that cannot be used: soon, in words, and without a secret. */
class S3FailuresIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final S3User WRITER = S3User.named("writer");
  private static final S3User READER = S3User.named("reader");
  private static final S3User STRANGER = S3User.named("stranger");
  private static final String TOKEN = "SessionTokenThatNobodyMaySee";
  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

  @TempDir private static Path folder;
  private static S3Server server;
  private static S3Gateway gateway;

  @BeforeAll
  static void startServer() {
    server = S3Server.start(folder, WRITER, READER);
    server.bucket("studio");
    gateway = S3Gateway.before(server);
    gateway.allow(READER, AccessPolicy.readOnly("studio"));
  }

  @AfterAll
  static void stopServer() {
    gateway.close();
    server.close();
  }

  @AfterEach
  void closeClients() {
    S3Store.closeAll();
  }

  @Test
  void aBucketThatMayOnlyBeRead() {
    assertProblem(
        READER,
        "studio",
        gateway.endpoint(),
        "The bucket studio at %s does not let Voicemill write.".formatted(gateway.endpoint()),
        "deploy/s3-policy.json");
  }

  @Test
  void aBucketThatIsNotThere() {
    assertProblem(
        WRITER,
        "nowhere",
        gateway.endpoint(),
        "There is no bucket nowhere at %s.".formatted(gateway.endpoint()),
        "--out");
    assertScriptsProblem(
        WRITER,
        "s3a://nowhere/scripts",
        gateway.endpoint(),
        "There is no bucket nowhere at %s.".formatted(gateway.endpoint()));
  }

  @Test
  void aKeyThatNobodyKnows() {
    assertProblem(
        STRANGER, "studio", gateway.endpoint(), "does not know the access key", "s3.endpoint");
  }

  @Test
  void aSecretThatIsNotTheKeys() {
    assertProblem(
        new S3User("writer", STRANGER.secretAccessKey()),
        "studio",
        gateway.endpoint(),
        "refuses the secret of the access key",
        "Check the secret");
  }

  @Test
  void noCredentialsAtAll() {
    try (SdkKey key = SdkKey.of(WRITER)) {
      assertThat(key).isNotNull();
    }
    assertThatFailure("no credentials", () -> own("studio", gateway.endpoint()))
        .hasMessageContaining("There are no credentials for " + gateway.endpoint())
        .hasMessageContaining("AWS_PROFILE");
  }

  @Test
  void credentialsThatHaveExpired() {
    try (FakeEndpoint fake =
        FakeEndpoint.error(400, "ExpiredToken", "The provided token has expired. " + TOKEN)) {
      assertProblem(
          WRITER,
          "studio",
          fake.uri(),
          "The credentials for %s have expired".formatted(fake.uri()),
          "Sign in again");
    }
  }

  @Test
  void aKeyOfTheEncryptionThatMayNotBeUsed() {
    try (FakeEndpoint fake =
        FakeEndpoint.error(
            403,
            "AccessDenied",
            "User: arn:aws:iam::1:user/x is not authorized to perform: kms:GenerateDataKey")) {
      assertProblem(
          WRITER,
          "studio",
          fake.uri(),
          "The bucket studio at %s cannot be used with its encryption key".formatted(fake.uri()),
          "kms:GenerateDataKey");
    }
  }

  @Test
  void anotherRegion() {
    try (FakeEndpoint fake =
        FakeEndpoint.error(
            400,
            "AuthorizationHeaderMalformed",
            "The region 'us-east-1' is wrong; expecting 'eu-west-1'")) {
      assertProblem(
          WRITER,
          "studio",
          fake.uri(),
          "is in another region than us-east-1",
          "s3.region to eu-west-1");
    }
    try (FakeEndpoint fake =
        FakeEndpoint.start(
            301, Map.of("x-amz-bucket-region", "eu-central-1", "x-amz-request-id", "R1"), "")) {
      assertProblem(
          WRITER,
          "studio",
          fake.uri(),
          "is in another region than us-east-1",
          "s3.region to eu-central-1");
    }
  }

  @Test
  void anEndpointWhereNothingListens() {
    URI nothing = URI.create("http://127.0.0.1:" + FreePort.find());
    assertProblem(WRITER, "studio", nothing, nothing + " cannot be reached.", "Check s3.endpoint");
  }

  /** The name is longer than a name can be, so that no resolver is asked that may not answer. */
  @Test
  void anEndpointThatHasNoAddress() {
    URI nowhere = URI.create("http://%s.invalid".formatted("a".repeat(64)));
    assertProblem(
        WRITER,
        "studio",
        nowhere,
        "There is no host of the name in %s.".formatted(nowhere),
        "Check s3.endpoint");
  }

  @Test
  void anEndpointThatServesWebPages() {
    String page = "<!DOCTYPE html><html><head><title>Console</title><body>Hello<br>there</html>";
    for (int status : new int[] {200, 403, 404, 405}) {
      try (FakeEndpoint fake = FakeEndpoint.start(status, HTML, page)) {
        assertProblem(
            WRITER,
            "studio",
            fake.uri(),
            fake.uri() + " does not speak the language of S3.",
            "not its web page");
        assertScriptsProblem(
            WRITER,
            "s3a://studio/scripts",
            fake.uri(),
            fake.uri() + " does not speak the language of S3.");
      }
    }
  }

  @Test
  void anEndpointThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 128, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      assertProblem(
          WRITER, "studio", endpoint, endpoint + " does not answer.", "Check s3.endpoint");
    }
  }

  @Test
  void anEndpointWithoutTls() {
    URI secure = URI.create("https://127.0.0.1:" + gateway.endpoint().getPort());
    assertProblem(
        WRITER,
        "studio",
        secure,
        secure + " closes the connection without an answer",
        "https:// or http://");
  }

  @Test
  void scriptsThatAreNotThere() {
    assertScriptsProblem(
        READER,
        "s3://studio/scripts",
        gateway.endpoint(),
        "There is nothing at s3a://studio/scripts.");
  }

  private static void assertProblem(
      S3User user, String bucket, URI endpoint, String problem, String fix) {
    try (SdkKey key = SdkKey.of(user, TOKEN)) {
      assertThat(key).isNotNull();
      assertThatFailure(problem, () -> own(bucket, endpoint))
          .hasMessageContaining(problem)
          .hasMessageContaining(fix)
          .satisfies(
              failure ->
                  assertThat(failure.problem().code()).isEqualTo(ProblemCode.UNWRITABLE_OUTPUT));
    }
  }

  private static void assertScriptsProblem(S3User user, String uri, URI endpoint, String problem) {
    try (SdkKey key = SdkKey.of(user)) {
      assertThat(key).isNotNull();
      assertThatFailure(problem, () -> S3Tables.find(uri, S3TestSettings.at(endpoint)))
          .hasMessageContaining(problem)
          .satisfies(
              failure ->
                  assertThat(failure.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE));
    }
  }

  private static void own(String bucket, URI endpoint) {
    new S3Store(bucket, "takes", S3TestSettings.at(endpoint)).own().close();
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, VoicemillException>
      assertThatFailure(String what, ThrowingCallable work) {
    Instant begun = Instant.now();
    VoicemillException failure = catchThrowableOfType(VoicemillException.class, work);
    Duration took = Duration.between(begun, Instant.now());
    System.out.printf("%5.1f s until: %s%n", took.toMillis() / 1e3, what);
    assertThat(failure).as(what).isNotNull();
    assertThat(took).isLessThan(LIMIT);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .doesNotContain(
            WRITER.secretAccessKey(),
            READER.secretAccessKey(),
            STRANGER.secretAccessKey(),
            TOKEN,
            "Signature=",
            "Never/Show");
    return assertThat(failure);
  }
}
