package io.voicemill.runtime.voice.kokoro;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A take in an asked length.
 *
 * @param stretch smart or proportional
 * @param sampleError samples more or fewer than asked
 * @param seconds its length
 * @param shortest seconds under which it is marked
 * @param errors wrong units for each meant one; empty if nobody listened
 * @param similarity cosine of its speaker embedding to that of the take in its own length
 * @param onsets milliseconds from the end of each pause to the beginning of the word behind it
 */
record DurationTake(
    DurationLine line,
    String stretch,
    double ratio,
    int sampleError,
    double seconds,
    double shortest,
    OptionalDouble errors,
    double similarity,
    List<Double> onsets,
    String heard) {

  static final String HEADER =
      "language\tvoice\ttext\tstretch\tratio\tsample_error\tseconds\tshortest\terrors\tsimilarity"
          + "\tonsets_ms\theard";

  String row() {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%s\t%.2f\t%d\t%.3f\t%.3f\t%s\t%.4f\t%s\t%s",
        line.language().code(),
        line.voice(),
        line.text(),
        stretch,
        ratio,
        sampleError,
        seconds,
        shortest,
        errors.isPresent() ? String.format(Locale.ROOT, "%.4f", errors.getAsDouble()) : "",
        similarity,
        onsets.stream()
            .map(onset -> String.format(Locale.ROOT, "%.0f", onset))
            .collect(Collectors.joining(" ")),
        heard.strip());
  }
}
