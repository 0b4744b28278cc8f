package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class S3ServerIT {

  private static final S3User WRITER = S3User.named("writer");
  private static final S3User READER = S3User.named("reader");

  @TempDir private Path folder;

  @Test
  void storesForEachUserAndChecksSignatures() {
    Instant begun = Instant.now();
    try (S3Server server = S3Server.start(folder, WRITER, READER)) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
      Path bucket = server.bucket("studio");
      try (S3AsyncClient writer = S3Clients.plain(server.endpoint(), WRITER);
          S3AsyncClient reader = S3Clients.plain(server.endpoint(), READER);
          S3AsyncClient forger =
              S3Clients.plain(server.endpoint(), new S3User("writer", "guessed"))) {
        put(writer, "a.txt");

        assertThat(bucket.resolve("a.txt")).hasContent("hello");
        assertThat(read(reader, "a.txt")).isEqualTo("hello");
        assertThat(reader.headObject(head -> head.bucket("studio").key("a.txt")).join().metadata())
            .isEqualTo(Map.of("take_id", "t1"));
        assertThatThrownBy(() -> put(forger, "b.txt"))
            .hasMessageContaining("signature we calculated does not match");
      }
    }
  }

  @Test
  void keepsItsBucketsOverARestart() {
    try (S3Server first = S3Server.start(folder, WRITER)) {
      first.bucket("studio");
      ProcessHandle process = first.handle();
      try (S3AsyncClient client = S3Clients.plain(first.endpoint(), WRITER)) {
        put(client, "a.txt");
        try (S3Server second = first.restart()) {
          assertThat(process.isAlive()).isFalse();
          assertThat(second.endpoint()).isEqualTo(first.endpoint());
          assertThat(read(client, "a.txt")).isEqualTo("hello");
        }
      }
    }
  }

  private static void put(S3AsyncClient client, String key) {
    client
        .putObject(
            put -> put.bucket("studio").key(key).metadata(Map.of("take_id", "t1")),
            AsyncRequestBody.fromString("hello"))
        .join();
  }

  private static String read(S3AsyncClient client, String key) {
    return client
        .getObject(get -> get.bucket("studio").key(key), AsyncResponseTransformer.toBytes())
        .join()
        .asUtf8String();
  }
}
