package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.kafka.Arrivals;
import io.voicemill.jobs.kafka.ScriptTopic;
import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.kafka.TopicCheckpoint;
import io.voicemill.jobs.kafka.TopicFacts;
import io.voicemill.jobs.run.JobFailures;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run for each batch of a topic. A batch that an earlier process committed, without living to
 * tell Spark, is not run again.
 */
final class TopicRun {

  private static final Logger log = LoggerFactory.getLogger(TopicRun.class);
  private static final long POLL_MILLIS = 200;

  private final BatchRun run;
  private final ScriptTopic topic;
  private final TopicFacts facts;
  private final TopicCheckpoint checkpoint;
  private final StopRequest stop;
  private final Consumer<RunSummary> ended;
  private RenderResult result;
  private Optional<RuntimeException> failed = Optional.empty();
  private boolean inBatch;

  /**
   * Prepares to read.
   *
   * @param run does the batches
   * @param facts of the topic
   * @param ended told of each run when it is committed
   */
  TopicRun(BatchRun run, ScriptTopic topic, TopicFacts facts, Consumer<RunSummary> ended) {
    this.run = requireNonNull(run, "run is null");
    this.topic = requireNonNull(topic, "topic is null");
    this.facts = requireNonNull(facts, "facts is null");
    this.ended = requireNonNull(ended, "ended is null");
    this.stop = run.stop();
    this.checkpoint = new TopicCheckpoint(run.out(), topic.topic());
    this.result = RenderResult.none(run.out().place());
  }

  /**
   * Runs batches until there is no message left, or until it is asked to stop.
   *
   * @throws VoicemillException when a batch or reading fails as a whole
   */
  RenderResult run(Arrivals arrivals) {
    run.past().recover();
    checkpoint.requireSame(facts);
    StreamingQuery query = topic.start(run.job().spark(), checkpoint.uri(), arrivals, this::batch);
    try {
      await(query);
    } catch (StreamingQueryException e) {
      RuntimeException failure = failure().orElseGet(() -> topic.unreadable(e));
      if (!(failure instanceof StopRequest.Obeyed)) {
        throw failure;
      }
      run.past().recover();
      log.info("Stopped in the middle of a batch; its finished takes are kept.");
    }
    return total();
  }

  private void await(StreamingQuery query) throws StreamingQueryException {
    try {
      while (!query.awaitTermination(POLL_MILLIS)) {
        if (stop.isMade() && isIdle()) {
          query.stop();
        }
      }
    } catch (TimeoutException e) {
      throw topic.unreadable(e);
    }
  }

  private void batch(Dataset<Row> raw, long number) {
    try {
      enter();
      render(raw, number);
    } catch (Exception e) {
      RuntimeException failure = JobFailures.of(e);
      fail(failure);
      throw failure;
    } finally {
      leave();
    }
  }

  private void render(Dataset<Row> raw, long number) {
    StreamBatch batch =
        new StreamBatch(topic.topic(), facts.id(), checkpoint.query().orElseThrow(), number);
    if (checkpoint.holds(batch)) {
      log.info("Batch {} of topic {} was committed before.", number, topic.topic());
      return;
    }
    if (topic.isEmpty(raw)) {
      return;
    }
    RunSummary summary = run.run(raw, topic, Optional.of(batch));
    add(summary);
    ended.accept(summary);
  }

  private synchronized void enter() {
    if (stop.isMade()) {
      throw new StopRequest.Obeyed();
    }
    inBatch = true;
  }

  private synchronized void leave() {
    inBatch = false;
  }

  private synchronized boolean isIdle() {
    return !inBatch;
  }

  private synchronized void add(RunSummary summary) {
    result = result.plus(summary);
  }

  /** Spark tells of the cause of a failure that it knows, and forgets what came of it. */
  private synchronized void fail(RuntimeException failure) {
    failed = Optional.of(failure);
  }

  private synchronized Optional<RuntimeException> failure() {
    return failed;
  }

  private synchronized RenderResult total() {
    return result;
  }
}
