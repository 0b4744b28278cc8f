package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.lexicon.LexiconProposal;
import io.voicemill.schemas.lexicon.LexiconProposals;
import io.voicemill.transforms.Futures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The file {@code runs/<run_id>-lexicon.tsv}: readings that repaired takes, for a person to accept
 * into a lexicon. A run without any has no such file.
 */
final class ProposalFile {

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
    String table = LexiconProposals.write(proposals.stream().map(ProposalFile::proposal).toList());
    Futures.await(
        out.put(OutputPaths.proposalsOf(runId), table.getBytes(StandardCharsets.UTF_8), TSV));
  }

  private static LexiconProposal proposal(Row row) {
    return new LexiconProposal(
        text(row, "word"),
        text(row, "reading"),
        text(row, "note"),
        text(row, "language"),
        text(row, "script_id"),
        text(row, "line_id"),
        text(row, "evidence"));
  }

  private static String text(Row row, String column) {
    return Optional.ofNullable(row.<String>getAs(column))
        .map(value -> value.replaceAll("[\\t\\r\\n]+", " "))
        .orElse("");
  }
}
