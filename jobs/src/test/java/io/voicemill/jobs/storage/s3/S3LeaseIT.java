package io.voicemill.jobs.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.servers.Fault;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.servers.Waiting;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run in one place of an object store, also when runs die. */
class S3LeaseIT {

  private static final S3User WRITER = S3User.named("writer");
  private static final S3Lease.Timing QUICK =
      new S3Lease.Timing(Duration.ofMillis(400), Duration.ofSeconds(2));

  @TempDir private static Path folder;
  private static S3Server server;
  private static Path bucket;

  private S3Gateway gateway;
  private SdkKey key;
  private S3Store store;

  @BeforeAll
  static void startServer() {
    server = S3Server.start(folder, WRITER);
    bucket = server.bucket("studio");
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
  void aLivingOwnerIsRespectedAndADeadOneIsNot() {
    try (S3Lease living = store.own(QUICK)) {
      assertThat(living).isNotNull();
      assertThatThrownBy(() -> store.own(QUICK))
          .hasMessageContaining("Another run is writing to s3a://studio/takes.");
    }
    S3Lease first = store.own(QUICK);
    first.die();
    Instant died = Instant.now();

    try (S3Lease second = store.own(QUICK)) {
      assertThat(second).isNotNull();
      assertThat(Duration.between(died, Instant.now())).isGreaterThanOrEqualTo(QUICK.watch());
      write();
    }
    assertThat(bucket.resolve("takes/.lock")).doesNotExist();
  }

  @Test
  void theRealTimesLetALivingOwnerBeSeenSoon() {
    try (OutputStore.Ownership living = store.own()) {
      assertThat(living).isNotNull();
      Instant asked = Instant.now();
      assertThatThrownBy(store::own).hasMessageContaining("Another run is writing to");
      Duration took = Duration.between(asked, Instant.now());
      System.out.printf("A living owner is seen after %.1f s%n", took.toMillis() / 1e3);
      assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void anOwnerThatLostThePlaceWritesNoMore() throws Exception {
    try (S3Lease lost = store.own(QUICK)) {
      assertThat(lost).isNotNull();
      write();
      Files.writeString(bucket.resolve("takes/.lock"), "{\"owner\":\"other\",\"beat\":1}");

      Waiting.until("the loss is seen", Duration.ofSeconds(10), this::writesNoMore);

      assertThatThrownBy(this::write)
          .hasMessageContaining("Another run has taken over s3a://studio/takes.");
      assertThatThrownBy(() -> store.delete("audio"))
          .hasMessageContaining("Another run has taken over");
    }
    assertThat(bucket.resolve("takes/.lock")).hasContent("{\"owner\":\"other\",\"beat\":1}");
    Files.delete(bucket.resolve("takes/.lock"));
  }

  @Test
  void survivesAServerThatIsBusyOrClosesConnections() throws Exception {
    gateway.fail(
        1, Fault.close().forRequests(2), Fault.slowDown(.4).forTime(Duration.ofSeconds(3)));

    try (S3Lease lease = store.own(QUICK)) {
      assertThat(lease).isNotNull();
      Waiting.until("the faults are over", Duration.ofSeconds(20), gateway::faultsAreOver);
      write();
    }
    assertThat(bucket.resolve("takes/.lock")).doesNotExist();
  }

  private boolean writesNoMore() {
    try {
      write();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private void write() {
    Futures.await(store.put("audio/a.wav", new byte[] {1}, ObjectLabel.JSON));
  }
}
