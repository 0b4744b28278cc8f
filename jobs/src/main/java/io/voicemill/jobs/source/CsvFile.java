package io.voicemill.jobs.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file by RFC 4180 in UTF-8, with or without byte order mark, whose first row is a header.
 */
final class CsvFile implements RowFile {

  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final Path file;
  private final List<String> columns;

  /**
   * Reads the header.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE for a file that is
   *     not UTF-8, is empty, or has a header with blank or repeated names
   */
  CsvFile(Path file) {
    Utf8.require(file);
    this.file = file;
    try (CSVParser parser = RFC_4180.parse(text())) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!hasNext(records, "row 1")) {
        throw SourceProblems.empty(file);
      }
      this.columns = names(records.next());
    } catch (IOException e) {
      throw SourceProblems.unreadable(file, e);
    }
  }

  @Override
  public List<String> declaredColumns() {
    return columns;
  }

  @Override
  public void forEachRow(Consumer<SourceRow> reader) {
    try (CSVParser parser = RFC_4180.parse(text())) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next();
      long line = parser.getCurrentLineNumber() + 1;
      long row = 2;
      while (hasNext(records, place(row, line))) {
        CSVRecord cells = records.next();
        if (!isBlank(cells)) {
          reader.accept(row(cells, place(row, line)));
        }
        row++;
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException e) {
      throw SourceProblems.unreadable(file, e);
    }
  }

  private Reader text() throws IOException {
    Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private boolean hasNext(Iterator<CSVRecord> records, String place) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw SourceProblems.malformed(
          file,
          place,
          "A quoted value goes on after its closing quote, or a quote is never closed; a quote"
              + " inside of a quoted value is written twice (RFC 4180).");
    }
  }

  private SourceRow row(CSVRecord cells, String place) {
    if (cells.size() != columns.size()) {
      throw SourceProblems.malformed(
          file,
          place,
          "It has %d value%s, the header names %d columns; a value with a comma in it needs quotes."
              .formatted(cells.size(), cells.size() == 1 ? "" : "s", columns.size()));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        texts.put(columns.get(i), cells.get(i));
      }
    }
    return new SourceRow(place, texts);
  }

  private List<String> names(CSVRecord header) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (name.isEmpty()) {
        throw SourceProblems.header(file, "Column %d has no name.".formatted(i + 1));
      }
      if (!names.add(name)) {
        throw SourceProblems.header(file, "The name '%s' occurs twice.".formatted(name));
      }
    }
    return new ArrayList<>(names);
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.size() == 1 && cells.get(0).isBlank();
  }

  private static String place(long row, long line) {
    return row == line ? "row " + row : "row %d (line %d)".formatted(row, line);
  }
}
