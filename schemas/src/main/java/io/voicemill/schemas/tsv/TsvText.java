package io.voicemill.schemas.tsv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of tab-separated cells. A cell with a tab, a line end or a quote in it stands in quotes, a
 * quote inside of them is written twice, as spreadsheets do it. {@code #} begins a comment line.
 */
public final class TsvText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String UNCLOSED = "A cell begins with a quote that is never closed.";
  private static final String GOES_ON = "A quoted cell goes on after its closing quote.";

  private final String text;
  private final List<TsvRow> rows = new ArrayList<>();
  private int line = 1;

  private TsvText(String text) {
    this.text = text;
  }

  /** Every row of a text, with its comments and blank rows; a byte order mark is left out. */
  public static List<TsvRow> read(String text) {
    TsvText reading = new TsvText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    int from = 0;
    while (from < reading.text.length()) {
      from = reading.row(from);
    }
    return List.copyOf(reading.rows);
  }

  /** One row, without a line end. */
  public static String write(List<String> cells) {
    List<String> written = new ArrayList<>(cells.size());
    boolean blank = cells.stream().allMatch(String::isBlank);
    for (String cell : cells) {
      boolean first = written.isEmpty();
      boolean misread = blank || cell.startsWith("#") || cell.startsWith(BYTE_ORDER_MARK);
      written.add(first && misread ? quoted(cell) : safe(cell));
    }
    return String.join("\t", written);
  }

  private static String safe(String cell) {
    boolean special = cell.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
    return special ? quoted(cell) : cell;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private int row(int from) {
    int lineEnd = lineEnd(from);
    String physical = text.substring(from, lineEnd);
    if (physical.startsWith("#") || physical.isBlank()) {
      return add(from, lineEnd, List.of(), Optional.empty());
    }
    List<String> cells = new ArrayList<>();
    int at = from;
    while (true) {
      if (at < text.length() && text.charAt(at) == '"') {
        int close = closingQuote(at);
        if (close < 0) {
          return add(from, lineEnd, List.of(), Optional.of(UNCLOSED));
        }
        cells.add(text.substring(at + 1, close).replace("\"\"", "\""));
        at = close + 1;
        if (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
          return add(from, lineEnd, List.of(), Optional.of(GOES_ON));
        }
      } else {
        int end = cellEnd(at);
        cells.add(text.substring(at, end));
        at = end;
      }
      if (at >= text.length() || text.charAt(at) != '\t') {
        return add(from, at, cells, Optional.empty());
      }
      at++;
    }
  }

  private int add(int from, int to, List<String> cells, Optional<String> flaw) {
    String raw = text.substring(from, to);
    rows.add(new TsvRow(line, raw, cells, flaw));
    line += 1 + lineEnds(raw);
    return to + lineEndLength(to);
  }

  private int closingQuote(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) != '"') {
        continue;
      }
      if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }

  private int cellEnd(int from) {
    int end = from;
    while (end < text.length() && "\t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int lineEndLength(int at) {
    if (at >= text.length()) {
      return 0;
    }
    return text.startsWith("\r\n", at) ? 2 : 1;
  }

  private static int lineEnds(String raw) {
    int ends = 0;
    for (int i = 0; i < raw.length(); i++) {
      boolean lone = raw.charAt(i) == '\r' && !raw.startsWith("\r\n", i);
      ends += raw.charAt(i) == '\n' || lone ? 1 : 0;
    }
    return ends;
  }
}
