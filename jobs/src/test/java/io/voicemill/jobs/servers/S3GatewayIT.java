package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class S3GatewayIT {

  private static final S3User WRITER = S3User.named("writer");
  private static final S3User READER = S3User.named("reader");
  private static final S3User LISTER = S3User.named("lister");
  private static final byte[] LONG = new byte[20 << 20];

  @TempDir private static Path folder;
  private static S3Server server;
  private static S3Gateway gateway;
  private static S3AsyncClient client;
  private static S3AsyncClient whole;

  @BeforeAll
  static void start() {
    new Random(1).nextBytes(LONG);
    server = S3Server.start(folder, WRITER, READER, LISTER);
    server.bucket("studio");
    gateway = S3Gateway.before(server);
    client = S3Clients.inParts(gateway.endpoint(), WRITER);
    whole = S3Clients.plain(gateway.endpoint(), WRITER);
  }

  @AfterAll
  static void stop() {
    whole.close();
    client.close();
    gateway.close();
    server.close();
  }

  @BeforeEach
  void forget() {
    gateway.fail(0);
    gateway.clearLog();
  }

  @Test
  void passesOnAndLogsWhatIsAsked() {
    put("output/ü 1.wav", new byte[] {1, 2, 3});

    assertThat(read("output/ü 1.wav")).containsExactly(1, 2, 3);
    assertThat(readPart("output/ü 1.wav", "bytes=1-1")).containsExactly(2);
    assertThat(
            client
                .listObjectsV2(list -> list.bucket("studio").prefix("output/ü"))
                .join()
                .contents())
        .extracting(S3Object::key)
        .containsExactly("output/ü 1.wav");
    assertThat(gateway.log())
        .extracting(
            exchange -> exchange.request().method(),
            exchange -> exchange.request().key(),
            S3Exchange::status)
        .containsExactly(
            tuple("PUT", "output/ü 1.wav", 200),
            tuple("GET", "output/ü 1.wav", 200),
            tuple("GET", "output/ü 1.wav", 206),
            tuple("GET", "", 200));
    assertThat(gateway.log())
        .allMatch(exchange -> exchange.request().accessKeyId().equals("writer"))
        .noneMatch(exchange -> exchange.toString().contains(WRITER.secretAccessKey()));
    assertThat(gateway.log().get(0).request().header("x-amz-meta-take_id")).contains("t1");
  }

  @Test
  void passesLongObjectsOnInParts() {
    put("output/long.wav", LONG);

    assertThat(read("output/long.wav")).isEqualTo(LONG);
    assertThat(gateway.log().stream().filter(exchange -> exchange.request().asks("partNumber")))
        .hasSize(4);
  }

  @Test
  void theServersRefusalComesThrough() {
    assertThatThrownBy(() -> read("output/nothing.wav")).hasMessageContaining("Status Code: 404");
    assertThatThrownBy(
            () ->
                whole
                    .putObject(
                        put -> put.bucket("nowhere").key("a"), AsyncRequestBody.fromBytes(LONG))
                    .join())
        .hasMessageContaining("bucket does not exist");
  }

  @Test
  void slowsDownAFractionOfTheRequests() {
    gateway.fail(3, Fault.slowDown(.2).forRequests(1000));

    CompletableFuture.allOf(
            IntStream.range(0, 80)
                .mapToObj(at -> start("output/slow/" + at))
                .toArray(CompletableFuture[]::new))
        .join();

    int refused = gateway.faults(Fault.Kind.SLOW_DOWN);
    assertThat(refused).isBetween(8, 35);
    assertThat(gateway.log()).hasSize(80 + refused);
    assertThat(gateway.log().stream().filter(exchange -> exchange.status() == 503))
        .hasSize(refused);
  }

  @Test
  void hangsThenServes() {
    gateway.fail(1, Fault.hang(Duration.ofSeconds(1)).forRequests(2));
    Instant begun = Instant.now();

    CompletableFuture.allOf(start("output/a"), start("output/b")).join();

    assertThat(Duration.between(begun, Instant.now()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
    assertThat(gateway.faults(Fault.Kind.HANG)).isEqualTo(2);
    assertThat(gateway.faultsAreOver()).isTrue();
  }

  @Test
  void closesConnectionsWithoutAnAnswer() {
    gateway.fail(1, Fault.close().forRequests(2));

    put("output/closed.wav", new byte[] {7});

    assertThat(read("output/closed.wav")).containsExactly(7);
    assertThat(gateway.log()).extracting(S3Exchange::status).containsExactly(0, 0, 200, 200);
  }

  @Test
  void enforcesPolicies() {
    put("output/mine.wav", new byte[] {1});
    gateway.allow(READER, AccessPolicy.readOnly("studio"));
    try (S3AsyncClient reader = S3Clients.plain(gateway.endpoint(), READER)) {
      assertThat(read(reader, "output/mine.wav")).containsExactly(1);
      assertDenied(
          () ->
              reader
                  .putObject(
                      put -> put.bucket("studio").key("output/theirs.wav"),
                      AsyncRequestBody.fromBytes(LONG))
                  .join());
      assertDenied(
          () ->
              reader
                  .deleteObjects(
                      delete ->
                          delete
                              .bucket("studio")
                              .delete(
                                  keys ->
                                      keys.objects(
                                          ObjectIdentifier.builder()
                                              .key("output/mine.wav")
                                              .build())))
                  .join());
    }
    assertThat(read("output/mine.wav")).containsExactly(1);
  }

  @Test
  void aMissingKeyIsForbiddenToWhomMayNotList() {
    gateway.allow(
        LISTER,
        AccessPolicy.of(
            """
            {"Statement": [
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::studio/*"},
              {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::studio",
               "Condition": {"StringLike": {"s3:prefix": "output/*"}}}]}
            """));

    try (S3AsyncClient lister = S3Clients.plain(gateway.endpoint(), LISTER)) {
      assertThatThrownBy(() -> read(lister, "output/none"))
          .hasMessageContaining("Status Code: 404");
      assertDenied(() -> read(lister, "scripts/none"));
    }
  }

  @Test
  void answersForEncryption() {
    PutObjectResponse answer =
        client
            .putObject(
                put ->
                    put.bucket("studio")
                        .key("output/secret.wav")
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId("key-1"),
                AsyncRequestBody.fromBytes(new byte[] {9}))
            .join();

    assertThat(answer.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(answer.ssekmsKeyId()).isEqualTo("key-1");
    assertThat(read("output/secret.wav")).containsExactly(9);
    assertThat(gateway.log().get(0).request().header("x-amz-server-side-encryption-aws-kms-key-id"))
        .contains("key-1");
  }

  @Test
  void outlivesARestartOfTheServer() {
    put("output/before.wav", new byte[] {5});
    server.close();
    assertThatThrownBy(() -> read("output/before.wav")).hasMessageContaining("connection");
    server = server.restart();

    assertThat(read("output/before.wav")).containsExactly(5);
  }

  private void put(String key, byte[] bytes) {
    client
        .putObject(
            put -> put.bucket("studio").key(key).metadata(Map.of("take_id", "t1")),
            AsyncRequestBody.fromBytes(bytes))
        .join();
  }

  private CompletableFuture<PutObjectResponse> start(String key) {
    return client.putObject(
        put -> put.bucket("studio").key(key), AsyncRequestBody.fromBytes(new byte[] {1}));
  }

  private byte[] read(String key) {
    return read(whole, key);
  }

  private static byte[] read(S3AsyncClient reader, String key) {
    return reader
        .getObject(get -> get.bucket("studio").key(key), AsyncResponseTransformer.toBytes())
        .join()
        .asByteArray();
  }

  private byte[] readPart(String key, String range) {
    return client
        .getObject(
            get -> get.bucket("studio").key(key).range(range), AsyncResponseTransformer.toBytes())
        .join()
        .asByteArray();
  }

  private static void assertDenied(ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageContaining("Access Denied").hasMessageContaining("403");
  }
}
