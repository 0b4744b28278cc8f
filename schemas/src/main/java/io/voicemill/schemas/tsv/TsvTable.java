package io.voicemill.schemas.tsv;

import io.voicemill.schemas.naming.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows below a header that names their columns, in any order.
 *
 * @param columns of the header, in lower case
 * @param rows sound ones, without comments and blank rows
 * @param flaws of the header and of rows that are left out
 */
public record TsvTable(List<String> columns, List<TsvRow> rows, List<LineFlaw> flaws) {

  public TsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    flaws = List.copyOf(flaws);
  }

  /**
   * Reads a table.
   *
   * @param required columns that must be there
   * @param known all columns that may be there
   */
  public static TsvTable read(String text, List<String> required, List<String> known) {
    List<TsvRow> all = TsvText.read(text).stream().filter(TsvRow::isRow).toList();
    String example = String.join(", ", known);
    if (all.isEmpty()) {
      LineFlaw flaw =
          new LineFlaw(1, "There is no header.", "Name the columns in the first line: " + example);
      return new TsvTable(List.of(), List.of(), List.of(flaw));
    }
    TsvRow header = all.get(0);
    List<String> columns =
        header.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    List<LineFlaw> flaws = headerFlaws(header, columns, required, known);
    if (!flaws.isEmpty()) {
      return new TsvTable(columns, List.of(), flaws);
    }
    List<TsvRow> rows = new ArrayList<>();
    for (TsvRow row : all.subList(1, all.size())) {
      if (row.flaw().isPresent()) {
        flaws.add(
            new LineFlaw(
                row.line(), row.flaw().get(), "Close the quote, or take the quotes away."));
      } else if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
        flaws.add(
            new LineFlaw(
                row.line(),
                "It has " + row.cells().size() + " cells.",
                "The header names " + columns.size() + " columns: take a tab out."));
      } else {
        rows.add(row);
      }
    }
    return new TsvTable(columns, rows, flaws);
  }

  /** The cell of a row in a column, without white space around it; empty if there is none. */
  public String value(TsvRow row, String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index).strip();
  }

  private static List<LineFlaw> headerFlaws(
      TsvRow header, List<String> columns, List<String> required, List<String> known) {
    List<LineFlaw> flaws = new ArrayList<>();
    header
        .flaw()
        .ifPresent(flaw -> flaws.add(new LineFlaw(header.line(), flaw, "Close the quote.")));
    Set<String> seen = new HashSet<>();
    String all = String.join(", ", known);
    for (String column : columns) {
      if (!known.contains(column)) {
        String meant =
            NearestName.find(column, known).map(name -> "Did you mean " + name + "? ").orElse("");
        flaws.add(
            new LineFlaw(
                header.line(),
                "The header names a column “" + column + "”.",
                meant + "There are " + all + ", parted by tabs."));
      } else if (!seen.add(column)) {
        flaws.add(
            new LineFlaw(
                header.line(), "The header names " + column + " twice.", "Take one of them out."));
      }
    }
    for (String column : required) {
      if (header.flaw().isEmpty() && !seen.contains(column)) {
        flaws.add(
            new LineFlaw(
                header.line(),
                "The header lacks the column " + column + ".",
                "Begin the file with the names of its columns, parted by tabs: " + all + "."));
      }
    }
    return flaws;
  }
}
