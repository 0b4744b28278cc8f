package io.voicemill.jobs.run;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file {@code runs/<run_id>.json}: what ran, with what, and what came of it. */
public final class ManifestFile {

  /** The folder of the manifests, below the output. */
  public static final String RUNS = "runs";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private final OutputStore out;
  private final String runId;
  private final Map<String, Object> content = new LinkedHashMap<>();

  /** A manifest that is not written yet. */
  public ManifestFile(OutputStore out, String runId, Instant startedAt) {
    this.out = requireNonNull(out, "out is null");
    this.runId = requireNonNull(runId, "runId is null");
    content.put("run_id", runId);
    content.put("state", "running");
    content.put("started_at", startedAt.toString());
    content.put("finished_at", null);
  }

  /** Where the manifest of a run lies, below the output. */
  public static String path(String runId) {
    return RUNS + "/" + runId + ".json";
  }

  /** Adds or replaces a part, in values that JSON knows; nothing is written yet. */
  public void put(String name, Object value) {
    content.put(name, value);
  }

  /** Writes what is known at the beginning. */
  public void begin() {
    write();
  }

  /** Writes that the run came to its end. */
  public void finish(Instant finishedAt) {
    content.put("state", "finished");
    content.put("finished_at", finishedAt.toString());
    write();
  }

  /** Writes that the run failed. */
  public void fail(Instant finishedAt, String message) {
    content.put("state", "failed");
    content.put("finished_at", finishedAt.toString());
    content.put("failure", message);
    write();
  }

  private void write() {
    try {
      Futures.await(out.put(path(runId), JSON.writeValueAsBytes(content), ObjectLabel.JSON));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest of plain values has no JSON.", e);
    }
  }
}
