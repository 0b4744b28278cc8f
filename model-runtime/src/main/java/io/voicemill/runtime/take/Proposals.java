package io.voicemill.runtime.take;

import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.Scripts;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.take.ReadingProposal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a lexicon could learn from readings that were repaired. */
final class Proposals {

  private Proposals() {}

  /**
   * One proposal for each repaired character: the word around it, or where it is a word of its own,
   * the phrase with the characters beside it.
   *
   * @param line as it was read first
   * @param doubts that a repair has settled
   */
  static List<ReadingProposal> of(SpokenText line, List<ReadingDoubt> doubts) {
    return doubts.stream()
        .map(doubt -> proposal(line, doubt))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<ReadingProposal> proposal(SpokenText line, ReadingDoubt doubt) {
    int from = doubt.start();
    int to = from + 1;
    for (SpokenPart part : line.parts()) {
      if (part instanceof SpokenPart.Word word) {
        int end = word.start() + word.text().codePointCount(0, word.text().length());
        if (word.start() <= from && end > from) {
          from = word.start();
          to = end;
          break;
        }
      }
    }
    if (to - from == 1) {
      from = single(line, from - 1) ? from - 1 : from;
      to = single(line, to) ? to + 1 : to;
    }
    int first = from;
    int behind = to;
    List<Reading> readings =
        line.readings().stream()
            .filter(reading -> reading.start() >= first && reading.start() < behind)
            .toList();
    boolean complete =
        readings.size() == to - from
            && to - from > 1
            && readings.stream().allMatch(Proposals::isHan);
    return complete
        ? Optional.of(
            new ReadingProposal(
                readings.stream().map(Reading::text).collect(Collectors.joining()),
                readings.stream()
                    .map(each -> each.start() == doubt.start() ? doubt.rival() : each.lexical())
                    .collect(Collectors.joining(" ")),
                "%s was read %s".formatted(doubt.character(), doubt.reading()),
                doubt.evidence()))
        : Optional.empty();
  }

  private static boolean single(SpokenText line, int place) {
    return line.readings().stream()
        .anyMatch(
            reading ->
                reading.start() == place
                    && reading.text().codePointCount(0, reading.text().length()) == 1
                    && isHan(reading));
  }

  /** Whether a lexicon takes the reading: a Chinese character and its syllable. */
  private static boolean isHan(Reading reading) {
    return reading.text().codePoints().allMatch(Scripts::isHan)
        && reading.lexical().matches("[a-z]+[1-5]");
  }
}
