package io.voicemill.jobs.endtoend;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a render has left in a folder. */
final class Renders {

  /** Columns that say when, where and how fast a take was made, not what it is. */
  private static final String[] CIRCUMSTANCES = {
    "run_id", "audio_uri", "synthesis_seconds", "asr_seconds", "host", "created_at"
  };

  private Renders() {}

  /** Hash of each audio file by its path. */
  static Map<String, String> audio(Path out) {
    Path audio = out.resolve("audio");
    return files(audio).stream()
        .filter(file -> file.toString().endsWith(".wav"))
        .collect(
            Collectors.toMap(
                file -> audio.relativize(file).toString(),
                Renders::hash,
                (one, other) -> one,
                TreeMap::new));
  }

  /** The takes table. */
  static Dataset<Row> takes(SparkSession spark, Path out) {
    return spark.read().parquet(out.resolve("takes").toUri().toString());
  }

  /** Each take as JSON, without its circumstances, in order. */
  static List<String> sounds(SparkSession spark, Path out) {
    return takes(spark, out).drop(CIRCUMSTANCES).toJSON().collectAsList().stream()
        .sorted()
        .toList();
  }

  /** All files below a folder. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.ofBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
