package io.voicemill.jobs.progress;

import java.util.ArrayList;
import java.util.List;

/** Draws progress as one line of text. */
public final class ProgressLine {

  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;
  private static final String GAP = "  ";
  private static final String GREEN = "\u001b[32m";
  private static final String PLAIN = "\u001b[0m";

  private ProgressLine() {}

  /**
   * A line for a terminal: never wider than it, with as long a bar and as many figures as there is
   * room for.
   */
  public static String draw(Progress progress, Terminal terminal) {
    int room = terminal.columns() - 1;
    String percent = percent(progress);
    List<String> facts = new ArrayList<>(progress.facts());
    while (!facts.isEmpty() && text(progress, percent, facts).length() > room) {
      facts.remove(facts.size() - 1);
    }
    String text = text(progress, percent, facts);
    int bar = Math.min(LONGEST_BAR, room - text.length() - GAP.length());
    if (bar < SHORTEST_BAR) {
      return text.length() <= room ? text : text.substring(0, room);
    }
    return progress.title()
        + GAP
        + bar(progress.fraction(), bar, terminal)
        + text.substring(progress.title().length());
  }

  /** A line for a log. */
  public static String plain(Progress progress) {
    return text(progress, percent(progress), progress.facts());
  }

  private static String text(Progress progress, String percent, List<String> facts) {
    List<String> parts = new ArrayList<>();
    parts.add(progress.title());
    parts.add(percent);
    parts.addAll(facts);
    return String.join(GAP, parts);
  }

  private static String percent(Progress progress) {
    return (int) Math.floor(progress.fraction() * 100) + "%";
  }

  private static String bar(double fraction, int length, Terminal terminal) {
    int filled = (int) Math.floor(fraction * length);
    String done = "━".repeat(filled);
    String left = "─".repeat(length - filled);
    return terminal.colour() ? GREEN + done + PLAIN + left : done + left;
  }
}
