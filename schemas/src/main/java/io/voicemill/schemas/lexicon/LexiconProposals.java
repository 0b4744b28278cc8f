package io.voicemill.schemas.lexicon;

import io.voicemill.schemas.tsv.LineFlaw;
import io.voicemill.schemas.tsv.TsvRow;
import io.voicemill.schemas.tsv.TsvTable;
import io.voicemill.schemas.tsv.TsvText;
import java.util.ArrayList;
import java.util.List;

/** Proposals as a table of tab-separated values, {@code runs/<run_id>-lexicon.tsv}. */
public final class LexiconProposals {

  private LexiconProposals() {}

  /** The table: a header, and a row for each proposal. */
  public static String write(List<LexiconProposal> proposals) {
    StringBuilder table = new StringBuilder(TsvText.write(LexiconColumns.ALL)).append('\n');
    for (LexiconProposal each : proposals) {
      List<String> cells =
          List.of(
              each.word(),
              each.reading(),
              each.note(),
              each.language(),
              each.scriptId(),
              each.lineId(),
              each.evidence());
      table.append(TsvText.write(cells)).append('\n');
    }
    return table.toString();
  }

  /**
   * Reads the table; white space around a cell is left out.
   *
   * @param name of the table, for what is said of it
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, with every line that
   *     cannot be read
   */
  public static List<LexiconProposal> read(String name, String text) {
    TsvTable table = TsvTable.read(text, LexiconColumns.REQUIRED, LexiconColumns.ALL);
    List<LineFlaw> flaws = new ArrayList<>(table.flaws());
    List<LexiconProposal> proposals = new ArrayList<>();
    for (TsvRow row : table.rows()) {
      String word = table.value(row, LexiconColumns.WORD);
      String reading = table.value(row, LexiconColumns.READING);
      if (word.isEmpty() || reading.isEmpty()) {
        flaws.add(
            new LineFlaw(
                row.line(), "It lacks a word or a reading.", "Complete the line or remove it."));
        continue;
      }
      proposals.add(
          new LexiconProposal(
              word,
              reading,
              table.value(row, LexiconColumns.NOTE),
              table.value(row, LexiconColumns.LANGUAGE),
              table.value(row, LexiconColumns.SCRIPT_ID),
              table.value(row, LexiconColumns.LINE_ID),
              table.value(row, LexiconColumns.EVIDENCE)));
    }
    if (!flaws.isEmpty()) {
      throw LexiconProblems.malformed(name, flaws);
    }
    return List.copyOf(proposals);
  }
}
