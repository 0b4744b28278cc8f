package io.voicemill.schemas.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a table, in order. */
public record TableSchema(String name, List<Column> columns) {

  public TableSchema {
    requireNonNull(name, "name is null");
    columns = List.copyOf(columns);
  }

  /** The column of that name; empty if the table has none. */
  public Optional<Column> find(String column) {
    return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
  }

  /** The schema in Spark's DDL. Every column is nullable there: Parquet readers expect no less. */
  public String ddl() {
    return columns.stream()
        .map(column -> column.name() + " " + column.type().ddl())
        .collect(Collectors.joining(", "));
  }
}
