package io.voicemill.jobs.source;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.Locale;

/** Formats of files that can be imported. */
public enum ScriptFileFormat {
  /** Comma-separated values by RFC 4180 with a header row. */
  CSV,
  /** One JSON object a line. */
  JSONL;

  /**
   * The format that a file's name ends with.
   *
   * @throws VoicemillException USAGE for any other ending
   */
  public static ScriptFileFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSONL;
    }
    throw new VoicemillException(
        Problem.of(
            ProblemCode.USAGE,
            "%s could be in any format.".formatted(file),
            "Its name ends with none of .csv, .jsonl and .ndjson.",
            "Say what it is: --format csv or --format jsonl."));
  }

  /** Opens a file of this format; the rows are read later. */
  public RowFile open(Path file) {
    return switch (this) {
      case CSV -> new CsvFile(file);
      case JSONL -> new JsonLinesFile(file);
    };
  }
}
