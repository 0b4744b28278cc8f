package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.CleanText;
import io.voicemill.schemas.lexicon.LexiconColumns;
import io.voicemill.schemas.lexicon.LexiconProblems;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.tsv.LineFlaw;
import io.voicemill.schemas.tsv.TsvRow;
import io.voicemill.schemas.tsv.TsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One lexicon, read and checked.
 *
 * @param source that it was read from
 * @param entries in the order of the file
 * @param warnings what is odd but works: words that are there twice
 */
public record Lexicon(LexiconSource source, List<LexiconEntry> entries, List<String> warnings) {

  private static final int LONGEST_CELL = 200;

  public Lexicon {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a lexicon.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, with every line that
   *     cannot be read
   */
  public static Lexicon read(LexiconSource source) {
    TsvTable table = TsvTable.read(source.text(), LexiconColumns.REQUIRED, LexiconColumns.ALL);
    List<LineFlaw> flaws = new ArrayList<>(table.flaws());
    List<LexiconEntry> entries = new ArrayList<>();
    for (TsvRow row : table.rows()) {
      entry(source, table, row, flaws).ifPresent(entries::add);
    }
    if (!flaws.isEmpty()) {
      throw LexiconProblems.malformed(source.name(), flaws);
    }
    return new Lexicon(source, entries, repeated(source, entries));
  }

  /** How many entries it has. */
  public int size() {
    return entries.size();
  }

  private static Optional<LexiconEntry> entry(
      LexiconSource source, TsvTable table, TsvRow row, List<LineFlaw> flaws) {
    String word = clean(table.value(row, LexiconColumns.WORD));
    String reading = clean(table.value(row, LexiconColumns.READING));
    Optional<String> flaw = cellFlaw(word, "word").or(() -> cellFlaw(reading, "reading"));
    if (flaw.isPresent()) {
      flaws.add(
          new LineFlaw(
              row.line(), flaw.get(), "A line has a word, a tab, its reading, a tab, a note."));
      return Optional.empty();
    }
    String code = table.value(row, LexiconColumns.LANGUAGE);
    Optional<Language> given = Language.find(code);
    if (!code.isEmpty() && given.isEmpty()) {
      flaws.add(
          new LineFlaw(
              row.line(), "“" + code + "” is no language.", "Write en, zh or ja, or nothing."));
      return Optional.empty();
    }
    Language language =
        given
            .filter(each -> each != Language.AUTO)
            .orElseGet(() -> source.languageOf(word, reading));
    ReadingText.Result read = ReadingText.read(word, reading, language);
    if (read.saying().isEmpty()) {
      flaws.add(new LineFlaw(row.line(), read.problem(), read.fix()));
    }
    Optional<String> scriptId =
        Optional.of(table.value(row, LexiconColumns.SCRIPT_ID)).filter(id -> !id.isEmpty());
    return read.saying()
        .map(
            saying ->
                new LexiconEntry(word, saying, language, scriptId, source.name(), row.line()));
  }

  private static Optional<String> cellFlaw(String cell, String column) {
    if (cell.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(
          cell.isEmpty()
              ? "It has no " + column + "."
              : "The %s “%s” holds no letter.".formatted(column, cell));
    }
    int length = cell.codePointCount(0, cell.length());
    return length > LONGEST_CELL
        ? Optional.of("The " + column + " has " + length + " characters, 200 are allowed.")
        : Optional.empty();
  }

  private static String clean(String cell) {
    return CleanText.of(cell).text().replaceAll("\\s+", " ").strip();
  }

  private static List<String> repeated(LexiconSource source, List<LexiconEntry> entries) {
    record Key(String word, Language language, Optional<String> scriptId) {}
    Map<Key, LexiconEntry> seen = new HashMap<>();
    List<String> warnings = new ArrayList<>();
    for (LexiconEntry entry : entries) {
      LexiconEntry before =
          seen.put(new Key(entry.word(), entry.language(), entry.scriptId()), entry);
      if (before != null) {
        warnings.add(
            "%s, line %d: “%s” is also in line %d; line %d holds."
                .formatted(source.name(), entry.line(), entry.word(), before.line(), entry.line()));
      }
    }
    return warnings;
  }
}
