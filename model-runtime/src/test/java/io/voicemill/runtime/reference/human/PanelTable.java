package io.voicemill.runtime.reference.human;

import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.voice.Voice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was measured of each person, as lines to read. */
record PanelTable(List<Halves> people, List<Voice> stock, SecondOrderMeasure measure) {
  private static final String TITLES =
      "person           s voiced | own cos rank  next | nearest stock    cos |"
          + " own dist rank  next |   F0 F0 diff range diff";

  Stream<String> lines() {
    return Stream.concat(Stream.of(TITLES), people.stream().map(this::line));
  }

  private String line(Halves each) {
    Voice nearest =
        stock.stream()
            .max((one, other) -> Double.compare(cosine(one, each), cosine(other, each)))
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "%-14s %3.0f %6.0f | %7.3f %4d %5.3f | %-13s %6.3f | %8.3f %4d %5.3f | %4.0f %7.2f %10.2f",
        each.name(),
        each.person().seconds(),
        each.firstPrint().voicedSeconds() + each.secondPrint().voicedSeconds(),
        each.cosine(each),
        each.cosineRank(people),
        others(each).mapToDouble(other -> other.cosine(each)).max().orElse(Double.NaN),
        nearest.speakerId(),
        cosine(nearest, each),
        each.distance(each, measure),
        each.distanceRank(people, measure),
        others(each).mapToDouble(other -> other.distance(each, measure)).min().orElse(Double.NaN),
        each.secondPrint().medianF0(),
        each.firstPrint().f0Distance(each.secondPrint()),
        each.firstPrint().f0RangeDistance(each.secondPrint()));
  }

  private Stream<Halves> others(Halves each) {
    return people.stream().filter(other -> !other.name().equals(each.name()));
  }

  private static double cosine(Voice voice, Halves each) {
    return voice
        .reference()
        .map(reference -> Cosine.between(reference.embedding(), each.secondVoice()))
        .orElse(-1.);
  }
}
