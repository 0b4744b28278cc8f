package io.voicemill.schemas.tsv;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file, which may span several lines.
 *
 * @param line its first line in the file, from 1
 * @param raw as it stands in the file, without its line end
 * @param cells without their quotes; none for a comment or a blank row
 * @param flaw why its cells cannot be told apart
 */
public record TsvRow(int line, String raw, List<String> cells, Optional<String> flaw) {

  public TsvRow {
    requireNonNull(raw, "raw is null");
    cells = List.copyOf(cells);
    requireNonNull(flaw, "flaw is null");
  }

  /** Whether it is a note to the reader: its first character is {@code #}. */
  public boolean isComment() {
    return raw.startsWith("#");
  }

  /** Whether it is a row of the table, sound or not. */
  public boolean isRow() {
    return !isComment() && !raw.isBlank();
  }
}
