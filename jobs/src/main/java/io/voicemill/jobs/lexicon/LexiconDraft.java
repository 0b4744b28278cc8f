package io.voicemill.jobs.lexicon;

import io.voicemill.schemas.tsv.TsvRow;
import io.voicemill.schemas.tsv.TsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** The text of a lexicon while it is changed: what is not changed stays as it was written. */
final class LexiconDraft {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String mark;
  private final String lineEnd;
  private final List<String> head = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<String> tail = new ArrayList<>();
  private String header = "";

  /** An entry, with the comments above it. */
  static final class Line {
    private final List<String> above;
    private List<String> cells;
    private String raw;

    private Line(List<String> above, List<String> cells, String raw) {
      this.above = List.copyOf(above);
      this.cells = cells;
      this.raw = raw;
    }
  }

  private LexiconDraft(String text) {
    this.mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** A draft of a sound lexicon, or of a new one for a text without a row. */
  static LexiconDraft of(String text) {
    LexiconDraft draft = new LexiconDraft(text);
    List<String> above = new ArrayList<>();
    for (TsvRow row : TsvText.read(text)) {
      if (!row.isRow()) {
        above.add(row.raw());
      } else if (draft.columns.isEmpty()) {
        draft.head.addAll(above);
        above.clear();
        draft.header = row.raw();
        row.cells().forEach(cell -> draft.columns.add(cell.strip().toLowerCase(Locale.ROOT)));
      } else {
        draft.lines.add(new Line(above, row.cells(), row.raw()));
        above.clear();
      }
    }
    if (draft.columns.isEmpty()) {
      draft.head.addAll(above);
      draft.header = LexiconMerge.emptyText().strip();
      draft.columns.addAll(List.of(draft.header.split("\t", -1)));
    } else {
      draft.tail.addAll(above);
    }
    return draft;
  }

  List<String> columns() {
    return columns;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  String value(Line line, String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= line.cells.size() ? "" : line.cells.get(index).strip();
  }

  /** Makes sure that there is a column; a new one is the last. */
  void require(String column) {
    if (!columns.contains(column)) {
      columns.add(column);
      header = TsvText.write(columns);
    }
  }

  void change(Line line, String column, String value) {
    require(column);
    List<String> cells = new ArrayList<>(line.cells);
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    cells.set(columns.indexOf(column), value);
    line.cells = cells;
    line.raw = TsvText.write(cells);
  }

  /**
   * Adds an entry before the first one that it comes before, else behind all.
   *
   * @param before whether cells come before an entry
   */
  void insert(List<String> cells, BiPredicate<List<String>, Line> before) {
    Line line = new Line(List.of(), cells, TsvText.write(cells));
    for (int i = 0; i < lines.size(); i++) {
      if (before.test(cells, lines.get(i))) {
        lines.add(i, line);
        return;
      }
    }
    lines.add(line);
  }

  String text() {
    List<String> rows = new ArrayList<>(head);
    rows.add(header);
    for (Line line : lines) {
      rows.addAll(line.above);
      rows.add(line.raw);
    }
    rows.addAll(tail);
    return mark + String.join(lineEnd, rows) + lineEnd;
  }
}
