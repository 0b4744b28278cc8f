package io.voicemill.runtime.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings what was made of an annotated line back to the places and the writing of the line. */
final class AnnotatedPlaces {
  private final TreeMap<Integer, AnnotatedLine.Stretch> stretches = new TreeMap<>();

  AnnotatedPlaces(AnnotatedLine line) {
    line.stretches().forEach(stretch -> stretches.put(stretch.from(), stretch));
  }

  /** Readings in the line; what a respelled stretch is read as is one reading. */
  List<Reading> given(List<Reading> made) {
    List<Reading> readings = new ArrayList<>();
    AnnotatedLine.Stretch open = null;
    for (Reading each : made) {
      AnnotatedLine.Stretch stretch = at(each.start()).orElse(null);
      Reading reading = given(each, stretch);
      int last = readings.size() - 1;
      if (stretch != null && stretch.equals(open) && stretch.respelled().isPresent()) {
        readings.set(last, joined(readings.get(last), reading));
      } else {
        readings.add(reading);
      }
      open = stretch;
    }
    return readings;
  }

  /** A part in the line. */
  SpokenPart given(SpokenPart part) {
    int start = place(part.start());
    if (part instanceof SpokenPart.Word word) {
      String written =
          at(word.start()).flatMap(AnnotatedLine.Stretch::respelled).orElse(word.text());
      return new SpokenPart.Word(start, written, word.language(), word.phonemes(), word.spaced());
    } else if (part instanceof SpokenPart.Mark mark) {
      return new SpokenPart.Mark(start, mark.symbol());
    } else if (part instanceof SpokenPart.Break pause) {
      return new SpokenPart.Break(start, pause.milliseconds());
    }
    throw new IllegalArgumentException("Unknown part: " + part);
  }

  private Reading given(Reading reading, AnnotatedLine.Stretch stretch) {
    int start = place(reading.start());
    if (stretch == null) {
      return new Reading(
          start, reading.text(), reading.lexical(), reading.reading(), reading.rule());
    }
    return new Reading(
        start,
        stretch.respelled().orElse(reading.text()),
        reading.lexical(),
        reading.reading(),
        stretch.rule());
  }

  private static Reading joined(Reading first, Reading second) {
    return new Reading(
        first.start(),
        first.text(),
        (first.lexical() + " " + second.lexical()).strip(),
        (first.reading() + " " + second.reading()).strip(),
        first.rule());
  }

  private Optional<AnnotatedLine.Stretch> at(int place) {
    return Optional.ofNullable(stretches.floorEntry(place))
        .map(Map.Entry::getValue)
        .filter(stretch -> place < stretch.to());
  }

  private int place(int made) {
    Map.Entry<Integer, AnnotatedLine.Stretch> before = stretches.floorEntry(made);
    if (before == null) {
      return made;
    }
    AnnotatedLine.Stretch stretch = before.getValue();
    if (made >= stretch.to()) {
      return stretch.end() + made - stretch.to();
    }
    return stretch.respelled().isPresent()
        ? stretch.start()
        : stretch.start() + made - stretch.from();
  }
}
