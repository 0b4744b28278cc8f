package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.servers.Fault;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.StoredClips;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.Futures;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips in a real object store. */
class S3ClipsIT {
  private static final S3User WRITER = S3User.named("writer");

  @TempDir private static Path folder;
  private static S3Server server;

  private S3Gateway gateway;
  private SdkKey key;
  private S3Settings settings;

  @BeforeAll
  static void startServer() {
    server = S3Server.start(folder, WRITER);
    server.bucket("studio");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void open() {
    gateway = S3Gateway.before(server);
    key = SdkKey.of(WRITER);
    settings = S3TestSettings.patience(gateway.endpoint(), 2, Duration.ofSeconds(5));
  }

  @AfterEach
  void close() {
    S3Store.closeAll();
    key.close();
    gateway.close();
  }

  private void put(String path, byte[] content) {
    Futures.await(new S3Store("studio", "clips", settings).put(path, content, ObjectLabel.JSON));
  }

  @Test
  void objectsAreRead() {
    put("a b ü.wav", new byte[] {1, 2, 3});
    put("empty.wav", new byte[0]);
    StoredClips clips = new StoredClips(settings);

    assertThat(clips.read("s3a://studio/clips/a b ü.wav")).containsExactly(1, 2, 3);
    assertThat(clips.read("S3://studio/clips/empty.wav")).isEmpty();
  }

  @Test
  void whatIsMissingIsTheLinesOwnProblem() {
    assertProblem("s3a://studio/clips/none.wav", ProblemCode.UNREADABLE_SOURCE, "no such file");
    assertProblem("s3a://no-such-bucket/a.wav", ProblemCode.UNREADABLE_SOURCE, "no such file");
  }

  @Test
  void aHugeObjectIsNotLoaded() {
    put("huge.wav", new byte[50_000_001]);
    int before = gets();

    assertProblem(
        "s3a://studio/clips/huge.wav", ProblemCode.INVALID_VALUE, "It has 50000001 bytes");
    assertThat(gets()).isEqualTo(before);
  }

  @Test
  void aStoreThatIsTooBusyIsNotTheLinesFault() {
    put("busy.wav", new byte[] {1});
    gateway.fail(1, Fault.slowDown(1));

    assertProblem("s3a://studio/clips/busy.wav", ProblemCode.ENVIRONMENT, "emotion_audio", "busy");
  }

  private int gets() {
    return (int)
        gateway.log().stream().filter(each -> each.request().method().equals("GET")).count();
  }

  private void assertProblem(String uri, ProblemCode code, String... words) {
    assertThatThrownBy(() -> new StoredClips(settings).read(uri))
        .satisfies(
            thrown -> {
              VoicemillException problem = (VoicemillException) thrown;
              assertThat(problem.problem().code()).isEqualTo(code);
              assertThat(problem.problem().column()).contains("emotion_audio");
              assertThat(problem.getMessage() + problem.problem().column()).contains(words);
            });
  }
}
