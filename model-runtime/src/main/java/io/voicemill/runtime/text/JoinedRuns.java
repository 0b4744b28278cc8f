package io.voicemill.runtime.text;

import java.util.ArrayList;
import java.util.List;

/** Joins what the front ends make of the runs of a line. */
final class JoinedRuns {
  private static final String OPENING = "“(";

  private final StringBuilder spoken = new StringBuilder();
  private final List<Reading> readings = new ArrayList<>();
  private final List<SpokenPart> parts = new ArrayList<>();
  private boolean spaceBefore;

  String spoken() {
    return spoken.toString();
  }

  List<Reading> readings() {
    return readings;
  }

  List<SpokenPart> parts() {
    return parts;
  }

  boolean holdsWord() {
    return parts.stream().anyMatch(SpokenPart.Word.class::isInstance);
  }

  /** Adds a run and what was made of it. */
  void add(LanguageRun run, SpokenRun made) {
    String text = made.spoken().strip();
    spaceBefore |= written(run.spans().get(0)).startsWith(" ");
    if (!text.isEmpty()) {
      spoken.append(spaceBefore && !spoken.isEmpty() ? " " : "").append(text);
      spaceBefore = false;
    }
    spaceBefore |= written(run.spans().get(run.spans().size() - 1)).endsWith(" ");
    readings.addAll(made.readings());
    int first = parts.size();
    parts.addAll(made.parts());
    if (first < parts.size() && parts.get(first) instanceof SpokenPart.Word word) {
      parts.set(first, spaced(word, first > 0 && !opens(parts.get(first - 1))));
    }
  }

  private static boolean opens(SpokenPart part) {
    return part instanceof SpokenPart.Mark mark && OPENING.contains(mark.symbol());
  }

  private static SpokenPart.Word spaced(SpokenPart.Word word, boolean spaced) {
    return new SpokenPart.Word(word.start(), word.text(), word.language(), word.phonemes(), spaced);
  }

  private static String written(TextSpan span) {
    return span instanceof TextSpan.Plain plain ? plain.text() : "";
  }
}
