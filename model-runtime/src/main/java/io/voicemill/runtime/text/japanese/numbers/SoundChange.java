package io.voicemill.runtime.text.japanese.numbers;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a number and what is counted change each other's sound: イチ and ホン to イッポン, サン and ホン to サンボン.
 *
 * @param steps tried in order
 */
record SoundChange(List<Step> steps) {
  static final SoundChange NONE = new SoundChange(List.of());
  private static final Map<String, SoundChange> BY_NAME = load();
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
  private static final String BREATHED = "ハヒフヘホ";
  private static final String POPPED = "パピプペポ";

  SoundChange {
    steps = List.copyOf(steps);
  }

  /** A change by its name in the table. */
  static SoundChange of(String name) {
    SoundChange change = name.equals("-") ? NONE : BY_NAME.get(name);
    if (change == null) {
      throw new IllegalStateException("Table sound-changes.tsv lacks " + name + ".");
    }
    return change;
  }

  /** The katakana of a number with what it counts. */
  String join(String number, String counted) {
    for (Step step : steps) {
      if (number.endsWith(step.ending())) {
        String stem = number.substring(0, number.length() - step.ending().length());
        return stem + step.spoken() + step.initial(counted);
      }
    }
    return number + counted;
  }

  private static Map<String, SoundChange> load() {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (List<String> row : TabSeparated.rows(SoundChange.class, "sound-changes.tsv", 4)) {
      steps
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(new Step(row.get(1), row.get(2), row.get(3)));
    }
    Map<String, SoundChange> changes = new LinkedHashMap<>();
    steps.forEach((name, list) -> changes.put(name, new SoundChange(list)));
    return changes;
  }

  /**
   * One change.
   *
   * @param ending of the number
   * @param spoken in its place
   * @param initial what becomes of the first sound behind it: {@code =}, {@code b} (voiced), {@code
   *     p}
   */
  record Step(String ending, String spoken, String initial) {

    private String initial(String counted) {
      String from = initial.equals("p") ? BREATHED : UNVOICED;
      String to = initial.equals("p") ? POPPED : VOICED;
      int at = initial.equals("=") ? -1 : from.indexOf(counted.charAt(0));
      return at < 0 ? counted : to.charAt(at) + counted.substring(1);
    }
  }
}
