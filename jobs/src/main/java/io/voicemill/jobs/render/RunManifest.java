package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.expand.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The file {@code runs/<run_id>.json}: what ran, with what, and what came of it. */
final class RunManifest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private final OutputStore out;
  private final Map<String, Object> content = new LinkedHashMap<>();

  RunManifest(
      OutputStore out,
      String runId,
      Instant startedAt,
      RenderRequest request,
      Configuration configuration,
      Map<String, Object> models,
      Lexicons lexicons,
      Map<String, Object> versions) {
    this.out = requireNonNull(out, "out is null");
    content.put("run_id", runId);
    content.put("state", "running");
    content.put("started_at", startedAt.toString());
    content.put("finished_at", null);
    content.put("scripts", request.scripts());
    content.put("out", out.uri());
    content.put("scope", request.scope().name());
    if (!request.expansion().variants().isEmpty()) {
      content.put("variants", request.expansion().variants().stream().map(Variant::name).toList());
    }
    content.put("counts", Map.of());
    content.put("timings", Map.of());
    content.put("models", models);
    content.put("lexicons", lexicons.sources().stream().map(RunManifest::lexicon).toList());
    content.put("versions", versions);
    content.put("configuration", RecordValues.plain(configuration));
  }

  private static Map<String, Object> lexicon(LexiconSource source) {
    Map<String, Object> lexicon = new LinkedHashMap<>();
    lexicon.put("file", source.name());
    lexicon.put("origin", source.origin().name().toLowerCase(Locale.ROOT));
    lexicon.put("sha256", source.sha256());
    return lexicon;
  }

  /** Says which batch of a topic the lines are. */
  void of(StreamBatch batch) {
    content.put(
        "batch", Map.of("topic", batch.topic(), "query", batch.query(), "number", batch.number()));
  }

  void begin() {
    write();
  }

  void finish(Instant finishedAt, RunSummary summary, Map<String, Double> timings) {
    content.put("state", "finished");
    content.put("finished_at", finishedAt.toString());
    content.put("counts", summary.counts());
    content.put("executors", summary.executors());
    content.put("timings", new TreeMap<>(timings));
    write();
  }

  void fail(Instant finishedAt, String message) {
    content.put("state", "failed");
    content.put("finished_at", finishedAt.toString());
    content.put("failure", message);
    write();
  }

  private void write() {
    try {
      Futures.await(
          out.put(
              OutputPaths.manifestOf((String) content.get("run_id")),
              JSON.writeValueAsBytes(content),
              ObjectLabel.JSON));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest of plain values has no JSON.", e);
    }
  }
}
