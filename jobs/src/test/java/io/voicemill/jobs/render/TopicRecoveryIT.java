package io.voicemill.jobs.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a topic that die at a bad moment, or are asked to end at one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicRecoveryIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private TopicJobs jobs;

  @BeforeAll
  void start(@TempDir Path folder) {
    jobs = TopicJobs.start(folder);
  }

  @AfterAll
  void stop() {
    jobs.close();
  }

  @BeforeEach
  void create(TestInfo test) {
    jobs.createTopics(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void aDriverThatDiesBeforeSparkKnowsRepeatsNothing() throws IOException {
    jobs.send(TopicJobs.lines(0, 20));
    jobs.send("no json", TopicJobs.line("breaks", WrittenTakes.BREAKING));
    int before = WrittenTakes.MADE.get();

    assertThatThrownBy(
            () ->
                jobs.run(
                    summary -> {
                      throw new IllegalStateException("killed between the two commits");
                    },
                    "kafka.lines-per-batch=10"))
        .hasMessageContaining("killed between the two commits");
    assertThat(jobs.out().resolve("checkpoints/" + jobs.topic() + "/offsets/0")).exists();
    assertThat(jobs.out().resolve("checkpoints/" + jobs.topic() + "/commits/0")).doesNotExist();
    assertThat(jobs.dryRun().lines()).isEqualTo(12);
    RenderResult rest = jobs.run(TopicJobs::nobody, "kafka.lines-per-batch=10");

    assertThat(rest.lines()).isEqualTo(12);
    assertThat(rest.done()).isZero();
    assertThat(jobs.table("takes"))
        .extracting(row -> row.<String>getAs("line_id"))
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(jobs.table("rejected"))
        .extracting(row -> row.<String>getAs("source"))
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(WrittenTakes.MADE.get() - before).isEqualTo(20);
    assertThat(jobs.announced()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aDriverThatDiesBeforeItCommitsKeepsTakesAndJudgesAgain() throws IOException {
    jobs.send(TopicJobs.lines(0, 6));
    jobs.send("no json");
    RenderResult first = jobs.run(TopicJobs::nobody);
    String runId = jobs.table("takes").get(0).getAs("run_id");
    uncommit(runId);

    RenderResult again = jobs.run(TopicJobs::nobody);

    assertThat(first.takes()).isEqualTo(6);
    assertThat(again.lines()).isEqualTo(7);
    assertThat(again.done()).isEqualTo(6);
    assertThat(again.rejected()).isEqualTo(1);
    assertThat(jobs.table("takes")).hasSize(6);
    assertThat(jobs.table("rejected")).hasSize(1);
    assertThat(jobs.announced()).hasSize(12);
  }

  @Test
  void takesThatWereNotAnnouncedAreAnnouncedByTheNextRun() throws IOException {
    jobs.send(TopicJobs.lines(0, 3));
    jobs.send("no json");
    assertThatThrownBy(
            () ->
                jobs.run(
                    TopicJobs::nobody,
                    "kafka.connect-seconds=2",
                    "events.options.compression.type=gzip",
                    "events.options.max.request.size=10"))
        .hasMessageContaining("are kept, but were not announced.")
        .hasMessageContaining("The next run into the same output announces them.");
    assertThat(jobs.table("takes")).hasSize(3);
    assertThat(jobs.announced()).isEmpty();

    RenderResult next = jobs.run(TopicJobs::nobody);

    assertThat(next.lines()).isZero();
    assertThat(jobs.announced()).containsExactlyInAnyOrder("l0", "l1", "l2");
    assertThat(jobs.table("takes")).hasSize(3);
    assertThat(jobs.table("rejected")).hasSize(1);
    assertThat(jobs.out().resolve(".notes"))
        .satisfiesAnyOf(
            notes -> assertThat(notes).doesNotExist(),
            notes -> assertThat(notes).isEmptyDirectory());
  }

  @Test
  void aRunThatIsAskedToEndLosesNothing() throws Exception {
    jobs.send(
        IntStream.range(0, 60)
            .mapToObj(i -> TopicJobs.line("l" + i, "Line " + i, WrittenTakes.SLOW)));
    StopRequest stop = new StopRequest();
    int before = WrittenTakes.MADE.get();
    CompletableFuture<RenderResult> running =
        CompletableFuture.supplyAsync(
            () -> jobs.run(Arrivals.ON_AND_ON, stop, TopicJobs::nobody, "kafka.poll-seconds=1"));
    Waiting.until("some takes", LIMIT, () -> WrittenTakes.MADE.get() > before + 5);
    stop.make();
    RenderResult stopped = running.get();
    int made = jobs.table("takes").size();

    RenderResult rest = jobs.run(TopicJobs::nobody);

    assertThat(stopped.runs()).isZero();
    assertThat(made).isBetween(5, 59);
    assertThat(rest.lines()).isEqualTo(60);
    assertThat(rest.done()).isEqualTo(made);
    assertThat(jobs.table("takes"))
        .extracting(row -> row.<String>getAs("line_id"))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  private void uncommit(String runId) throws IOException {
    Path notes = Files.createDirectories(jobs.out().resolve(".notes").resolve(runId));
    Files.createFile(notes.resolve("begun"));
    Path checkpoint = jobs.out().resolve("checkpoints").resolve(jobs.topic());
    Files.delete(checkpoint.resolve("committed.json"));
    Files.delete(checkpoint.resolve("commits/0"));
    Files.deleteIfExists(checkpoint.resolve("commits/.0.crc"));
  }
}
