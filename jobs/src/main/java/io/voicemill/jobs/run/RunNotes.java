package io.voicemill.jobs.run;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * What runs keep between their beginning and their end, so that the next one can take up what one
 * that died has left: one note for each finished piece, as JSON.
 *
 * @param folder around them, below the output; each kind of job has its own
 */
public record RunNotes(OutputStore out, String folder) implements Serializable {

  /** There since a run began. */
  public static final String BEGUN = "begun";

  /** There since everything that a run made is committed. */
  public static final String COMMITTED = "committed";

  private static final String NOTE = ".json";

  public RunNotes {
    requireNonNull(out, "out is null");
    requireNonNull(folder, "folder is null");
  }

  /** Marks a run as begun, so that the next one knows of it if it dies. */
  public void begin(String runId) {
    Futures.await(out.put(path(runId, BEGUN), new byte[0], ObjectLabel.JSON));
  }

  /** Marks all of a run as committed, with what the next run has to know of it. */
  public void commit(String runId, byte[] content) {
    Futures.await(out.put(path(runId, COMMITTED), content, ObjectLabel.JSON));
  }

  /** Marks a run as ended and removes its notes. */
  public void end(String runId) {
    out.delete(path(runId, BEGUN));
    out.delete(folder + "/" + runId);
  }

  /** The runs that have not ended. */
  public List<String> left() {
    return out.list(folder);
  }

  /** Whether a run that has not ended did begin. */
  public boolean hasBegun(String runId) {
    return Futures.await(out.exists(path(runId, BEGUN)));
  }

  /** What a run said when it committed; empty if it did not. */
  public Optional<byte[]> committed(String runId) {
    return Futures.await(out.read(path(runId, COMMITTED)));
  }

  /** Where a note lies, below the output. */
  public String note(String runId, String name) {
    return path(runId, name + NOTE);
  }

  /** Where the notes of a run lie, below the output. */
  public List<String> notes(String runId) {
    return out.list(folder + "/" + runId).stream()
        .filter(name -> name.endsWith(NOTE))
        .map(name -> path(runId, name))
        .toList();
  }

  /** The content of notes. */
  public Dataset<String> read(SparkSession spark, List<String> notes) {
    return spark
        .createDataset(notes, Encoders.STRING())
        .mapPartitions(new NoteReader(out), Encoders.STRING());
  }

  private String path(String runId, String name) {
    return folder + "/" + runId + "/" + name;
  }
}
