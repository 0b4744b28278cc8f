package io.voicemill.runtime.text.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tab separated tables beside a class: UTF-8, {@code #} begins a comment line. */
public final class TabSeparated {

  private TabSeparated() {}

  /**
   * The rows of a table.
   *
   * @param beside the class in whose package the table lies
   * @param name of the table
   * @param columns how many columns each row has
   * @throws IllegalStateException for an absent table or a row with another number of columns
   */
  public static List<List<String>> rows(Class<?> beside, String name, int columns) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Table " + name + " is not on the class path.");
      }
      return rows(stream, name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table of two columns as a map. */
  public static Map<String, String> map(Class<?> beside, String name) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (List<String> row : rows(beside, name, 2)) {
      if (entries.put(row.get(0), row.get(1)) != null) {
        throw new IllegalStateException("Table " + name + " has " + row.get(0) + " twice.");
      }
    }
    return entries;
  }

  private static List<List<String>> rows(InputStream stream, String name, int columns)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    List<List<String>> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalStateException("Table " + name + " has a row out of shape: " + line);
      }
      rows.add(row);
    }
    return rows;
  }
}
