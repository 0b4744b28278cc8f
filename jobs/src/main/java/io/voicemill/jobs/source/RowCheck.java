package io.voicemill.jobs.source;

import io.voicemill.jobs.configuration.DefaultSettings;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Checks the values of every row and collects what is wrong. */
final class RowCheck implements Consumer<SourceRow> {

  private static final int MOST_NAMED = 10;

  private final Path file;
  private final List<String> required;
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private ProblemCode firstCode = ProblemCode.INVALID_VALUE;
  private long faultCount;
  private long rows;

  RowCheck(Path file, DefaultSettings defaults) {
    this.file = file;
    this.required =
        ScriptColumn.REQUIRED.stream()
            .filter(name -> !name.equals("speaker_id") || defaults.speaker().isEmpty())
            .toList();
  }

  @Override
  public void accept(SourceRow row) {
    rows++;
    columns.addAll(row.cells().keySet());
    for (String name : required) {
      if (!row.cells().containsKey(name)) {
        fault(ProblemCode.MISSING_VALUE, "%s: column '%s' is empty.".formatted(row.place(), name));
      }
    }
    row.cells()
        .forEach(
            (name, text) -> {
              CellType type = ScriptColumn.named(name).type();
              if (type.parse(text).isEmpty()) {
                fault(
                    ProblemCode.INVALID_VALUE,
                    "%s: column '%s' is '%s', not %s."
                        .formatted(row.place(), name, shortened(text), type.description()));
              }
            });
  }

  /** Columns that have a value in some row. */
  Set<String> columns() {
    return columns;
  }

  long rows() {
    return rows;
  }

  /**
   * Fails if anything was wrong.
   *
   * @param present columns of the file
   */
  void finish(Set<String> present) {
    for (String name : required) {
      if (!present.contains(name)) {
        throw missingColumn(name, present);
      }
    }
    if (rows == 0) {
      throw SourceProblems.empty(file);
    }
    if (faultCount > 0) {
      throw faulty();
    }
  }

  private void fault(ProblemCode code, String fault) {
    if (faultCount == 0) {
      firstCode = code;
    }
    faultCount++;
    if (faults.size() < MOST_NAMED) {
      faults.add(fault);
    }
  }

  private VoicemillException missingColumn(String name, Set<String> present) {
    String near =
        NearestName.find(name, present).map(" Is it the one named '%s'?"::formatted).orElse("");
    String speaker =
        name.equals("speaker_id") ? ", or give all lines one: --set defaults.speaker=NAME" : "";
    return new VoicemillException(
        Problem.in(
            name,
            ProblemCode.MISSING_COLUMN,
            "%s has no column '%s'.".formatted(file, name),
            "Every line needs one. The columns are: %s.%s"
                .formatted(String.join(", ", present), near),
            "Add the column%s.".formatted(speaker)));
  }

  private VoicemillException faulty() {
    String more =
        faultCount > faults.size() ? "\n  and %d more".formatted(faultCount - faults.size()) : "";
    return new VoicemillException(
        Problem.of(
            firstCode,
            "%s has %d wrong value%s:\n  %s%s"
                .formatted(
                    file,
                    faultCount,
                    faultCount == 1 ? "" : "s",
                    String.join("\n  ", faults),
                    more),
            "A table keeps one type in each column, so nothing was written.",
            "Correct them and import the file again."));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
