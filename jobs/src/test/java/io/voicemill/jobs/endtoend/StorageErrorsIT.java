package io.voicemill.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.AccessPolicy;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.servers.VoicemillProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a store that cannot be used: soon, clear, and without a secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorageErrorsIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final S3User READER = S3User.named("reader");
  private static final S3User FORGER = new S3User("worker", "Never/Show+ForgedSecret0123456789");
  private static final S3User STRANGER = S3User.named("stranger");

  @TempDir private static Path folder;
  private Studio studio;
  private Path table;
  private int processes;

  @BeforeAll
  void start() {
    studio = Studio.open(folder, READER);
    studio.gateway().allow(READER, AccessPolicy.readOnly("studio"));
    table = folder.resolve("table.parquet");
    SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    ScriptTables.of(
            "line_id STRING, text STRING, speaker_id STRING",
            ScriptTables.line("l1", "Number one.", "af_heart"))
        .write(spark, table);
    spark.stop();
  }

  @AfterAll
  void close() {
    studio.close();
  }

  @Test
  void aBucketThatMayOnlyBeRead() {
    assertThat(error(READER, studio.output("x"), studio.gateway().endpoint().toString()))
        .contains("studio")
        .containsIgnoringCase("denied");
  }

  @Test
  void aBucketThatIsNotThere() {
    assertThat(
            error(
                Studio.WORKER,
                "s3a://no-such-bucket/output/x",
                studio.gateway().endpoint().toString()))
        .contains("no-such-bucket");
  }

  @Test
  void aKeyThatNobodyKnows() {
    assertThat(error(STRANGER, studio.output("x"), studio.gateway().endpoint().toString()))
        .contains("does not know the access key");
  }

  @Test
  void aSecretThatIsWrong() {
    assertThat(error(FORGER, studio.output("x"), studio.gateway().endpoint().toString()))
        .contains("refuses the secret of the access key");
  }

  @Test
  void anEndpointWhereNobodyListens() {
    assertThat(error(Studio.WORKER, studio.output("x"), "http://127.0.0.1:9"))
        .contains("http://127.0.0.1:9");
  }

  private String error(S3User user, String out, String endpoint) {
    List<String> arguments =
        new ArrayList<>(
            List.of("render", "--scripts", table.toString(), "--out", out, "--verbose"));
    arguments.addAll(List.of("--set", "s3.endpoint=" + endpoint, "--set", "s3.path-style=true"));
    arguments.addAll(List.of("--set", "spark.master=local[1]"));
    processes++;
    try (VoicemillProcess process =
        VoicemillProcess.in(folder.resolve("error-" + processes))
            .with(user.environment())
            .start(arguments.toArray(String[]::new))) {
      int status = process.await(LIMIT);
      assertThat(status).as(process::err).isBetween(1, 3).isNotEqualTo(2);
      String all = process.out() + process.err();
      assertThat(all)
          .contains("error:", "fix:")
          .doesNotContain(user.secretAccessKey(), "Signature=");
      return process.err();
    }
  }
}
