package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.transforms.render.RenderedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The takes of earlier runs into the same folder, also of runs that died. */
record PastRuns(SparkSession spark, OutputFolder out) {

  private static final Logger log = LoggerFactory.getLogger(PastRuns.class);

  PastRuns {
    requireNonNull(spark, "spark is null");
    requireNonNull(out, "out is null");
  }

  /** Commits what runs that died had noted, so that their takes count. */
  void recover() {
    try {
      for (String runId : noted()) {
        if (!committed(runId)) {
          Dataset<Row> takes =
              spark
                  .read()
                  .schema(RenderedTable.TAKES)
                  .option("mode", "FAILFAST")
                  .json(out.notesOf(runId).toUri().toString() + "/*.json");
          commitTakes(takes, runId);
          log.info("Run {} had died; its takes were kept.", runId);
        }
        forgetNotes(runId);
      }
    } catch (IOException e) {
      throw OutputFolder.unwritable(out.notes(), e);
    }
  }

  /** All takes of committed runs. */
  Dataset<Row> takes() {
    if (!Files.isDirectory(out.takes())) {
      return noTakes();
    }
    return spark.read().schema(RenderedTable.TAKES).parquet(out.takes().toUri().toString());
  }

  /** A table of takes without rows. */
  Dataset<Row> noTakes() {
    return spark.createDataFrame(List.of(), RenderedTable.TAKES);
  }

  /** Writes the takes of a run as a whole, again if an earlier try was cut off. */
  void commitTakes(Dataset<Row> takes, String runId) {
    takes
        .drop("run_id")
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out.takesOf(runId).toUri().toString());
  }

  /** Writes the rejections of a run as a whole. */
  void commitRejections(Dataset<Row> rejections, String runId) {
    rejections
        .drop("run_id")
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out.rejectedOf(runId).toUri().toString());
  }

  /** Removes the notes of a run that is committed. */
  void forgetNotes(String runId) {
    try {
      AtomicFiles.deleteTree(out.notesOf(runId));
      if (noted().isEmpty()) {
        Files.deleteIfExists(out.notes());
      }
    } catch (IOException e) {
      throw OutputFolder.unwritable(out.notesOf(runId), e);
    }
  }

  private boolean committed(String runId) {
    return Files.exists(out.takesOf(runId).resolve("_SUCCESS"));
  }

  private List<String> noted() throws IOException {
    if (!Files.isDirectory(out.notes())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(out.notes())) {
      return folders
          .filter(PastRuns::hasNotes)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static boolean hasNotes(Path folder) {
    try (Stream<Path> notes = Files.list(folder)) {
      return notes.anyMatch(note -> note.toString().endsWith(".json"));
    } catch (IOException e) {
      throw OutputFolder.unwritable(folder, e);
    }
  }
}
