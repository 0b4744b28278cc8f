package io.voicemill.runtime.take;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.pinyin.Syllable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A line and the character of it that is read wrong. */
record MisreadLine(String text, int place, String right, String wrong) {

  /** In what the wrong reading differs from the right one. */
  enum Kind {
    TONE,
    INITIAL,
    FINAL,
    NEUTRAL,
    OTHER
  }

  static List<MisreadLine> all() {
    return lines("misread-lines.tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .map(MisreadLine::parse)
        .toList();
  }

  static List<String> good() {
    return lines("good-lines.txt");
  }

  String character() {
    return text.substring(place, place + 1);
  }

  Kind kind() {
    Syllable one = Syllable.of(right);
    Syllable other = Syllable.of(wrong);
    boolean neutral = one.tone() == Syllable.NEUTRAL || other.tone() == Syllable.NEUTRAL;
    if (neutral) {
      return Kind.NEUTRAL;
    }
    if (one.base().equals(other.base())) {
      return Kind.TONE;
    }
    if (rhyme(one).equals(rhyme(other))) {
      return Kind.INITIAL;
    }
    return initial(one).equals(initial(other)) ? Kind.FINAL : Kind.OTHER;
  }

  SpokenRun unmarked(SpokenRun run) {
    return new SpokenRun(
        run.spoken(),
        run.readings().stream()
            .map(
                it ->
                    it.start() == place && it.lexical().equals(wrong)
                        ? new Reading(it.start(), it.text(), it.lexical(), it.reading(), "misread")
                        : it)
            .toList(),
        run.parts());
  }

  private static MisreadLine parse(String row) {
    String[] columns = row.split("\t", -1);
    int place = columns[0].indexOf('[');
    String text = columns[0].replace("[", "").replace("]", "");
    return new MisreadLine(text, place, columns[1], columns[2]);
  }

  private static String initial(Syllable syllable) {
    return syllable.base().replaceAll("[aeiouv].*", "");
  }

  private static String rhyme(Syllable syllable) {
    return syllable.base().substring(initial(syllable).length());
  }

  private static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                MisreadLine.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
