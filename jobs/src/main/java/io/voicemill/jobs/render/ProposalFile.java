package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The file {@code runs/<run_id>-lexicon.tsv}: readings that repaired takes, for a person to accept
 * into a lexicon. A run without any has no such file.
 */
final class ProposalFile {

  /** The columns, also the first line of the file. */
  static final List<String> COLUMNS =
      List.of("word", "reading", "note", "language", "script_id", "line_id", "evidence");

  private static final ObjectLabel TSV =
      new ObjectLabel("text/tab-separated-values; charset=utf-8", Map.of());

  private final OutputStore out;

  ProposalFile(OutputStore out) {
    this.out = requireNonNull(out, "out is null");
  }

  /** Writes the proposals of a run's takes, again if an earlier try was cut off. */
  void write(Dataset<Row> takes, String runId) {
    List<Row> proposals =
        takes
            .select(
                col("language"),
                col("script_id"),
                col("line_id"),
                explode(col("corrections")).as("correction"))
            .select(
                col("language"),
                col("script_id"),
                col("line_id"),
                explode(col("correction.proposals")).as("proposal"))
            .select(
                col("proposal.word"),
                col("proposal.reading"),
                col("proposal.note"),
                col("language"),
                col("script_id"),
                col("line_id"),
                col("proposal.evidence"))
            .distinct()
            .orderBy("language", "word", "reading", "script_id", "line_id")
            .collectAsList();
    if (proposals.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", COLUMNS));
    proposals.forEach(row -> lines.add(line(row)));
    byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Futures.await(out.put(OutputPaths.proposalsOf(runId), content, TSV));
  }

  private static String line(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(i -> Optional.ofNullable(row.getString(i)).orElse(""))
        .map(value -> value.replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t"));
  }
}
