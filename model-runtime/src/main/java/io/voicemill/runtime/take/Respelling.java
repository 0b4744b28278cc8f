package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.reading.Annotation;
import io.voicemill.runtime.quality.reading.Homophones;
import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a line is written for the front end so that characters are read otherwise. */
record Respelling(List<Change> changes) {

  /** The text as it was given. */
  static final Respelling NONE = new Respelling(List.of());

  /** How a reading is written. */
  enum Manner {
    /** {@code 银行(hang2)}. */
    ANNOTATION,
    /** {@code 银航}. */
    HOMOPHONE
  }

  /**
   * One character that is written otherwise.
   *
   * @param doubt the character and its other reading
   */
  record Change(ReadingDoubt doubt, Manner manner) {

    Change {
      requireNonNull(doubt, "doubt is null");
      requireNonNull(manner, "manner is null");
    }

    private int start() {
      return doubt.start();
    }

    private String repair() {
      String verb = manner == Manner.ANNOTATION ? "annotate " : "homophone for ";
      return verb + doubt.character() + " " + doubt.rival();
    }
  }

  Respelling {
    changes = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
  }

  /** Whether there is a character to write in the place of one in doubt. */
  static boolean hasHomophone(ReadingDoubt doubt) {
    return !Homophones.of(doubt.spoken(), 1).isEmpty();
  }

  /** As the takes table names it: {@code annotate 行 hang2}. */
  String repair() {
    return changes.stream().map(Change::repair).collect(Collectors.joining(", "));
  }

  /**
   * The line in these readings, in the places and the characters of the text that was given.
   *
   * @param line as it was read first
   * @param frontEnd reads a text
   */
  SpokenText apply(SpokenText line, Function<String, SpokenText> frontEnd) {
    if (changes.isEmpty()) {
      return line;
    }
    SpokenText read = frontEnd.apply(written(line.text()));
    List<Change> homophones = of(Manner.HOMOPHONE);
    return new SpokenText(
        line.text(),
        line.language(),
        homophones.isEmpty() ? read.spoken() : line.spoken(),
        read.readings().stream().map(this::given).toList(),
        read.parts().stream().map(this::given).toList(),
        line.respelled());
  }

  private List<Change> of(Manner manner) {
    return changes.stream().filter(change -> change.manner() == manner).toList();
  }

  private String written(String text) {
    int[] codePoints = text.codePoints().toArray();
    for (Change change : of(Manner.HOMOPHONE)) {
      codePoints[change.start()] = homophone(change).codePointAt(0);
    }
    String written = new String(codePoints, 0, codePoints.length);
    List<Change> backwards = new ArrayList<>(of(Manner.ANNOTATION));
    backwards.sort(Comparator.comparingInt(Change::start).reversed());
    for (Change change : backwards) {
      written = Annotation.insert(written, change.start(), change.doubt().spoken());
    }
    return written;
  }

  private static String homophone(Change change) {
    return Homophones.of(change.doubt().spoken(), 1).stream()
        .findFirst()
        .orElse(change.doubt().character());
  }

  private Reading given(Reading reading) {
    int start = given(reading.start());
    return new Reading(
        start,
        restored(reading.text(), start),
        reading.lexical(),
        reading.reading(),
        reading.rule());
  }

  private SpokenPart given(SpokenPart part) {
    int start = given(part.start());
    if (part instanceof SpokenPart.Word word) {
      return new SpokenPart.Word(
          start, restored(word.text(), start), word.language(), word.phonemes(), word.spaced());
    }
    if (part instanceof SpokenPart.Mark mark) {
      return new SpokenPart.Mark(start, mark.symbol());
    }
    return new SpokenPart.Break(start, ((SpokenPart.Break) part).milliseconds());
  }

  /** A stretch with its own characters in the place of homophones. */
  private String restored(String stretch, int start) {
    int end = start + stretch.codePointCount(0, stretch.length());
    String restored = stretch;
    for (Change change : of(Manner.HOMOPHONE)) {
      int at = restored.indexOf(homophone(change));
      if (change.start() >= start && change.start() < end && at >= 0) {
        restored =
            restored.substring(0, at)
                + change.doubt().character()
                + restored.substring(at + homophone(change).length());
      }
    }
    return restored;
  }

  /** Where a place of the annotated text stands in the given one. */
  private int given(int place) {
    int given = place;
    for (Change change : of(Manner.ANNOTATION)) {
      if (given > change.start()) {
        given = Math.max(change.start() + 1, given - change.doubt().spoken().length() - 2);
      }
    }
    return given;
  }
}
