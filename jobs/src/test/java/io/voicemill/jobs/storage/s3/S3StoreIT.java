package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.servers.Fault;
import io.voicemill.jobs.servers.S3Clients;
import io.voicemill.jobs.servers.S3Exchange;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Request;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The store against a real server, also when that lets its clients down. */
class S3StoreIT {

  private static final S3User WRITER = S3User.named("writer");
  private static final ObjectLabel AUDIO =
      new ObjectLabel(
          "audio/wav", Map.of("take-id", "t1", "sha256", "0".repeat(64), "content", "speech"));
  private static final byte[] LONG = new byte[30 << 20];

  @TempDir private static Path folder;
  private static S3Server server;

  private S3Gateway gateway;
  private SdkKey key;
  private OutputStore store;

  @BeforeAll
  static void startServer() {
    new Random(1).nextBytes(LONG);
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
    store = new S3Store("studio", "takes", S3TestSettings.at(gateway.endpoint()));
  }

  @AfterEach
  void close() {
    S3Store.closeAll();
    key.close();
    gateway.close();
  }

  @Test
  void writesReadsListsAndDeletes() {
    put("notes/run/b.json", new byte[] {2});
    put("notes/run/a ü.json", new byte[] {1});
    put("notes/other/c.json", new byte[0]);
    put("notes-2/d.json", new byte[] {4});

    assertThat(read("notes/run/b.json")).containsExactly(2);
    assertThat(read("notes/run/a ü.json")).containsExactly(1);
    assertThat(read("notes/other/c.json")).isEmpty();
    assertThat(Futures.await(store.read("notes/run/z.json"))).isEmpty();
    assertThat(Futures.await(store.exists("notes/run/b.json"))).isTrue();
    assertThat(Futures.await(store.exists("notes/run"))).isFalse();
    assertThat(store.list("notes")).containsExactly("other", "run");
    assertThat(store.list("notes/run")).containsExactly("a ü.json", "b.json");
    assertThat(store.list("nowhere")).isEmpty();

    put("notes/run/b.json", new byte[] {9, 9});
    assertThat(read("notes/run/b.json")).containsExactly(9, 9);
    store.delete("notes/run");
    store.delete("notes/other/c.json");
    store.delete("nowhere");
    assertThat(store.list("notes")).isEmpty();
    assertThat(store.list("")).contains("notes-2");
  }

  @Test
  void listsAndDeletesMoreThanOnePage() {
    CompletableFuture.allOf(
            IntStream.range(0, 1100)
                .mapToObj(
                    at ->
                        store.put("many/%04d.json".formatted(at), new byte[] {1}, ObjectLabel.JSON))
                .toArray(CompletableFuture<?>[]::new))
        .join();

    assertThat(store.list("many")).hasSize(1100).isSorted();
    store.delete("many");

    assertThat(store.list("many")).isEmpty();
    assertThat(gateway.log().stream().filter(each -> each.request().asks("delete"))).hasSize(2);
  }

  @Test
  void saysWhatAnObjectIs() {
    Futures.await(store.put("audio/a.wav", new byte[] {1, 2, 3}, AUDIO));

    HeadObjectResponse head = head("takes/audio/a.wav");
    assertThat(head.contentType()).isEqualTo("audio/wav");
    assertThat(head.metadata()).isEqualTo(AUDIO.metadata());
    S3Request put = gateway.log().get(0).request();
    assertThat(put.headers().toString()).contains("crc32");
    assertThat(put.headers()).doesNotContainKey("x-amz-server-side-encryption");
  }

  @Test
  void longObjectsGoUpInPartsAndComeBackWhole() {
    Futures.await(store.put("audio/long.wav", LONG, AUDIO));

    assertThat(read("audio/long.wav")).isEqualTo(LONG);
    assertThat(gateway.log().stream().filter(each -> each.request().asks("partNumber"))).hasSize(4);
    assertThat(head("takes/audio/long.wav").metadata()).isEqualTo(AUDIO.metadata());
    assertThat(head("takes/audio/long.wav").contentType()).isEqualTo("audio/wav");
  }

  @Test
  void aLongObjectThatFailsLeavesNoOpenUpload() {
    store =
        new S3Store(
            "studio",
            "takes",
            S3TestSettings.patience(gateway.endpoint(), 2, Duration.ofSeconds(5)));
    gateway.fail(1, Fault.slowDown(1).only(request -> request.asks("partNumber")));

    assertThatThrownBy(() -> Futures.await(store.put("audio/lost.wav", LONG, AUDIO)))
        .hasMessageContaining("was too busy for too long");

    assertThat(gateway.log().stream().filter(S3StoreIT::isAbort)).hasSize(1);
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), WRITER)) {
      assertThat(client.listMultipartUploads(all -> all.bucket("studio")).join().uploads())
          .isEmpty();
    }
    assertThat(Futures.await(store.exists("audio/lost.wav"))).isFalse();
  }

  @Test
  void encryptionIsAskedForAsConfigured() {
    OutputStore encrypted =
        new S3Store("studio", "takes", S3TestSettings.encrypted(gateway.endpoint(), "key-7"));

    Futures.await(encrypted.put("audio/e.wav", new byte[] {1}, AUDIO));
    Futures.await(encrypted.put("audio/e-long.wav", LONG, AUDIO));

    List<S3Request> created =
        gateway.log().stream()
            .map(S3Exchange::request)
            .filter(request -> !request.asks("uploadId"))
            .toList();
    assertThat(created).hasSize(2);
    assertThat(created)
        .allSatisfy(
            request ->
                assertThat(request.headers())
                    .containsEntry("x-amz-server-side-encryption", "aws:kms")
                    .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "key-7"));
    assertThat(read("audio/e-long.wav")).isEqualTo(LONG);
  }

  @Test
  void outlastsAServerThatIsBusyThenHangsThenCloses() {
    gateway.fail(
        7,
        Fault.slowDown(.2).forRequests(120),
        Fault.hang(Duration.ofSeconds(10)).forRequests(4),
        Fault.close().forRequests(6));
    Instant begun = Instant.now();

    for (int batch = 0; batch < 10; batch++) {
      int first = batch * 20;
      CompletableFuture.allOf(
              IntStream.range(first, first + 20)
                  .mapToObj(at -> store.put("faults/" + at, new byte[] {(byte) at}, AUDIO))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }

    Duration took = Duration.between(begun, Instant.now());
    System.out.printf(
        "200 objects with %d answers of 503, %d of silence, %d closed connections: %.1f s%n",
        gateway.faults(Fault.Kind.SLOW_DOWN),
        gateway.faults(Fault.Kind.HANG),
        gateway.faults(Fault.Kind.CLOSE),
        took.toMillis() / 1e3);
    assertThat(gateway.faultsAreOver()).isTrue();
    assertThat(gateway.faults(Fault.Kind.SLOW_DOWN)).isPositive();
    assertThat(gateway.faults(Fault.Kind.HANG)).isEqualTo(4);
    assertThat(gateway.faults(Fault.Kind.CLOSE)).isEqualTo(6);
    IntStream.range(0, 200)
        .forEach(at -> assertThat(read("faults/" + at)).containsExactly((byte) at));
  }

  private void put(String path, byte[] content) {
    Futures.await(store.put(path, content, ObjectLabel.JSON));
  }

  private byte[] read(String path) {
    return Futures.await(store.read(path)).orElseThrow();
  }

  private static HeadObjectResponse head(String key) {
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), WRITER)) {
      return client.headObject(head -> head.bucket("studio").key(key)).join();
    }
  }

  private static boolean isAbort(S3Exchange exchange) {
    return exchange.request().method().equals("DELETE") && exchange.request().asks("uploadId");
  }
}
