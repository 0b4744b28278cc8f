package io.voicemill.jobs.source;

import io.voicemill.jobs.configuration.DefaultSettings;
import io.voicemill.schemas.naming.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A file of script lines, all of whose values have been checked against their columns' types. */
public final class ScriptFile {

  private final RowFile file;
  private final DefaultSettings defaults;
  private final List<ScriptColumn> columns;
  private final long rows;

  private ScriptFile(
      RowFile file, DefaultSettings defaults, List<ScriptColumn> columns, long rows) {
    this.file = file;
    this.defaults = defaults;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads the whole file once.
   *
   * @param file of script lines
   * @param format of the file
   * @param defaults gives lines without a speaker theirs
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, MISSING_COLUMN,
   *     MISSING_VALUE or INVALID_VALUE, naming rows and columns
   */
  public static ScriptFile check(Path file, ScriptFileFormat format, DefaultSettings defaults) {
    RowFile rowFile = format.open(file);
    RowCheck check = new RowCheck(file, defaults);
    rowFile.forEachRow(check);
    Set<String> names = new LinkedHashSet<>(rowFile.declaredColumns());
    names.addAll(check.columns());
    defaults.speaker().ifPresent(speaker -> names.add("speaker_id"));
    check.finish(names);
    return new ScriptFile(rowFile, defaults, inTableOrder(names), check.rows());
  }

  /** How many lines there are. */
  public long rows() {
    return rows;
  }

  /** Names of the columns, those with a meaning first. */
  public List<String> columnNames() {
    return columns.stream().map(ScriptColumn::name).toList();
  }

  /** One sentence for each column whose name looks mistyped. */
  public List<String> warnings() {
    List<String> known = ScriptColumn.KNOWN.stream().map(ScriptColumn::name).toList();
    List<String> warnings = new ArrayList<>();
    for (String name : columnNames()) {
      Optional<String> near =
          known.contains(name) ? Optional.empty() : NearestName.find(name, known);
      near.ifPresent(
          meant ->
              warnings.add(
                  "Column '%s' has no meaning and is kept as text. Did you mean '%s'?"
                      .formatted(name, meant)));
    }
    return warnings;
  }

  List<ScriptColumn> columns() {
    return columns;
  }

  /** Hands over the typed values of each row, one for each of {@link #columns()}, null if empty. */
  void forEachRow(Consumer<Object[]> reader) {
    file.forEachRow(row -> reader.accept(values(row)));
  }

  private Object[] values(SourceRow row) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      ScriptColumn column = columns.get(i);
      String text = row.cells().get(column.name());
      if (text == null && column.name().equals("speaker_id")) {
        text = defaults.speaker().orElse(null);
      }
      values[i] = text == null ? null : column.type().parse(text).orElseThrow();
    }
    return values;
  }

  private static List<ScriptColumn> inTableOrder(Set<String> names) {
    List<ScriptColumn> columns =
        new ArrayList<>(
            ScriptColumn.KNOWN.stream().filter(column -> names.contains(column.name())).toList());
    names.stream()
        .filter(name -> ScriptColumn.find(name).isEmpty())
        .map(ScriptColumn::named)
        .forEach(columns::add);
    return columns;
  }
}
