package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.jobs.source.ExistingTable;
import io.voicemill.jobs.source.ScriptFile;
import io.voicemill.jobs.source.ScriptFileFormat;
import io.voicemill.jobs.source.ScriptTableWriter;
import io.voicemill.jobs.source.TableFolder;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a script table of a file. */
@Command(
    name = "import",
    description = "Makes a script table of a CSV or JSON Lines file.",
    footer = {
      "",
      "The file needs the columns line_id, text and speaker_id. Columns with another meaning",
      "(language, duration_seconds, emotion_text, ...) are typed, all others are kept as text.",
      "The table appears when it is complete, or not at all.",
      "",
      "Examples:",
      "  voicemill import lines.csv --out scripts/tonight",
      "  voicemill import lines.csv --out scripts/tonight --set defaults.speaker=af_heart",
      "  voicemill import export.txt --format jsonl --out scripts/tonight --dry-run"
    })
final class ImportCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "FILE", description = "CSV with a header row, or JSON Lines; in UTF-8.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description = "Where the table will be: a folder or s3a://BUCKET/KEY.")
  private String out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or jsonl. Default: by the file's name.")
  private ScriptFileFormat format;

  @Option(names = "--force", description = "Replaces the table that is there.")
  private boolean force;

  @Option(names = "--dry-run", description = "Checks the file and writes nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Imported(String out, long rows, List<String> columns, boolean written) {}

  ImportCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = options.load();
    TableFolder folder =
        TableFolder.at(
            S3Tables.isScheme(OutputStores.scheme(out))
                ? S3Tables.reach(out, configuration.s3())
                : out,
            SparkSessions.hadoop(configuration),
            force ? ExistingTable.REPLACE : ExistingTable.KEEP);
    ScriptFileFormat known = Optional.ofNullable(format).orElseGet(() -> ScriptFileFormat.of(file));
    ScriptFile script = ScriptFile.check(file, known, configuration.defaults());
    script.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    if (!dryRun) {
      try (SparkSession spark = SparkSessions.open(configuration)) {
        new ScriptTableWriter(spark).write(script, folder);
      }
    }
    report(new Imported(folder.uri(), script.rows(), script.columnNames(), !dryRun));
    return ExitStatus.GOOD.code();
  }

  private void report(Imported imported) {
    if (json) {
      new JsonLines(shell).write(imported);
      return;
    }
    shell
        .err()
        .println(
            "%s %d line%s with %d columns to %s"
                .formatted(
                    imported.written() ? "Wrote" : "Would write",
                    imported.rows(),
                    imported.rows() == 1 ? "" : "s",
                    imported.columns().size(),
                    imported.out()));
  }
}
