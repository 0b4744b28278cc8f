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

/**
 * How a line is written for the front end so that characters are read otherwise.
 *
 * @param manner of writing them
 * @param doubts the characters and their readings
 */
record Respelling(Manner manner, List<ReadingDoubt> doubts) {

  /** The text as it was given. */
  static final Respelling NONE = new Respelling(Manner.ANNOTATION, List.of());

  /** How a reading is written. */
  enum Manner {
    /** {@code 银行(hang2)}. */
    ANNOTATION,
    /** {@code 银航}. */
    HOMOPHONE
  }

  Respelling {
    requireNonNull(manner, "manner is null");
    doubts = List.copyOf(doubts);
  }

  /** As the takes table names it: {@code annotate 行 hang2}. */
  String repair() {
    String verb = manner == Manner.ANNOTATION ? "annotate " : "homophone for ";
    return doubts.stream()
        .map(doubt -> verb + doubt.character() + " " + doubt.rival())
        .collect(Collectors.joining(", "));
  }

  /**
   * The line in these readings, in the places and the characters of the text that was given.
   *
   * @param line as it was read first
   * @param frontEnd reads a text
   */
  SpokenText apply(SpokenText line, Function<String, SpokenText> frontEnd) {
    if (doubts.isEmpty()) {
      return line;
    }
    return manner == Manner.ANNOTATION ? annotated(line, frontEnd) : replaced(line, frontEnd);
  }

  private SpokenText annotated(SpokenText line, Function<String, SpokenText> frontEnd) {
    List<ReadingDoubt> backwards = new ArrayList<>(doubts);
    backwards.sort(Comparator.comparing(ReadingDoubt::start).reversed());
    String text = line.text();
    for (ReadingDoubt doubt : backwards) {
      text = Annotation.insert(text, doubt.start(), doubt.spoken());
    }
    SpokenText read = frontEnd.apply(text);
    return new SpokenText(
        line.text(),
        line.language(),
        read.spoken(),
        read.readings().stream().map(this::given).toList(),
        read.parts().stream().map(part -> moved(part, given(part.start()))).toList(),
        line.respelled());
  }

  private SpokenText replaced(SpokenText line, Function<String, SpokenText> frontEnd) {
    int[] codePoints = line.text().codePoints().toArray();
    for (ReadingDoubt doubt : doubts) {
      for (String other : Homophones.of(doubt.spoken(), 1)) {
        codePoints[doubt.start()] = other.codePointAt(0);
      }
    }
    SpokenText read = frontEnd.apply(new String(codePoints, 0, codePoints.length));
    return new SpokenText(
        line.text(),
        line.language(),
        line.spoken(),
        line.readings(),
        read.parts().stream().map(part -> written(part, line.text())).toList(),
        line.respelled());
  }

  private Reading given(Reading reading) {
    return new Reading(
        given(reading.start()),
        reading.text(),
        reading.lexical(),
        reading.reading(),
        reading.rule());
  }

  /** Where a place of the annotated text stands in the given one. */
  private int given(int place) {
    int given = place;
    for (ReadingDoubt doubt :
        doubts.stream().sorted(Comparator.comparing(ReadingDoubt::start)).toList()) {
      if (given > doubt.start()) {
        given = Math.max(doubt.start() + 1, given - doubt.spoken().length() - 2);
      }
    }
    return given;
  }

  private static SpokenPart moved(SpokenPart part, int start) {
    if (part instanceof SpokenPart.Word word) {
      return new SpokenPart.Word(
          start, word.text(), word.language(), word.phonemes(), word.spaced());
    }
    if (part instanceof SpokenPart.Mark mark) {
      return new SpokenPart.Mark(start, mark.symbol());
    }
    return new SpokenPart.Break(start, ((SpokenPart.Break) part).milliseconds());
  }

  private static SpokenPart written(SpokenPart part, String text) {
    if (!(part instanceof SpokenPart.Word word)) {
      return part;
    }
    int from = text.offsetByCodePoints(0, word.start());
    int to = text.offsetByCodePoints(from, word.text().codePointCount(0, word.text().length()));
    return new SpokenPart.Word(
        word.start(), text.substring(from, to), word.language(), word.phonemes(), word.spaced());
  }
}
