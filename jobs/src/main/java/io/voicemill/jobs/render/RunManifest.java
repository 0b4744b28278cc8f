package io.voicemill.jobs.render;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.kafka.StreamBatch;
import io.voicemill.jobs.run.ManifestFile;
import io.voicemill.jobs.run.RecordValues;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.transforms.expand.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The file {@code runs/<run_id>.json}: what ran, with what, and what came of it. */
final class RunManifest {

  private final ManifestFile file;

  RunManifest(
      OutputStore out,
      String runId,
      Instant startedAt,
      RenderRequest request,
      Configuration configuration,
      Map<String, Object> models,
      Lexicons lexicons,
      Map<String, Object> versions) {
    this.file = new ManifestFile(out, runId, startedAt);
    file.put("scripts", request.scripts());
    file.put("out", out.uri());
    file.put("scope", request.scope().name());
    if (!request.expansion().variants().isEmpty()) {
      file.put("variants", request.expansion().variants().stream().map(Variant::name).toList());
    }
    file.put("counts", Map.of());
    file.put("timings", Map.of());
    file.put("models", models);
    file.put("lexicons", lexicons.sources().stream().map(RunManifest::lexicon).toList());
    file.put("versions", versions);
    file.put("configuration", RecordValues.plain(configuration));
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
    file.put(
        "batch", Map.of("topic", batch.topic(), "query", batch.query(), "number", batch.number()));
  }

  void begin() {
    file.begin();
  }

  void finish(Instant finishedAt, RunSummary summary, Map<String, Double> timings) {
    file.put("counts", summary.counts());
    file.put("executors", summary.executors());
    file.put("timings", new TreeMap<>(timings));
    file.finish(finishedAt);
  }

  void fail(Instant finishedAt, String message) {
    file.fail(finishedAt, message);
  }
}
