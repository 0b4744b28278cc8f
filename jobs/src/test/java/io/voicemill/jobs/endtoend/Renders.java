package io.voicemill.jobs.endtoend;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** All files below a folder; those that vanish meanwhile are left out. */
  static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  private static String hash(Path file) {
    try {
      return Sha256.ofBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
