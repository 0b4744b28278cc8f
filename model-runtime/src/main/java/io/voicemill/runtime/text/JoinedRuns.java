package io.voicemill.runtime.text;

import java.util.ArrayList;
import java.util.List;

/** Joins what the front ends make of the runs of a line. */
final class JoinedRuns {
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
    for (SpokenPart part : made.parts()) {
      parts.add(part instanceof SpokenPart.Word word ? spaced(word) : part);
    }
  }

  private SpokenPart spaced(SpokenPart.Word word) {
    if (parts.isEmpty()) {
      return spaced(word, false);
    }
    boolean otherLanguage =
        parts.get(parts.size() - 1) instanceof SpokenPart.Word before
            && before.language() != word.language();
    return otherLanguage ? spaced(word, true) : word;
  }

  private static SpokenPart.Word spaced(SpokenPart.Word word, boolean spaced) {
    return new SpokenPart.Word(word.start(), word.text(), word.language(), word.phonemes(), spaced);
  }

  private static String written(TextSpan span) {
    return span instanceof TextSpan.Plain plain ? plain.text() : "";
  }
}
