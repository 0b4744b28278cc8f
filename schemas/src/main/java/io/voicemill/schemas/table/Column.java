package io.voicemill.schemas.table;

import static java.util.Objects.requireNonNull;

/**
 * One column of a table.
 *
 * @param meaning in one sentence, with its unit
 */
public record Column(String name, ColumnType type, Presence presence, String meaning) {

  /** Whether a row must have a value. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  public Column {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(presence, "presence is null");
    requireNonNull(meaning, "meaning is null");
  }

  public static Column required(String name, ColumnType type, String meaning) {
    return new Column(name, type, Presence.REQUIRED, meaning);
  }

  public static Column optional(String name, ColumnType type, String meaning) {
    return new Column(name, type, Presence.OPTIONAL, meaning);
  }
}
