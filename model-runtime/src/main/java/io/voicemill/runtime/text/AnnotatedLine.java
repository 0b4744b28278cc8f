package io.voicemill.runtime.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line with added annotations. A respelling changes the number of characters, so that places in
 * its spans are not those of the line: the stretches bring them back.
 *
 * @param spans in order
 * @param stretches what was annotated, in order
 */
public record AnnotatedLine(List<TextSpan> spans, List<Stretch> stretches) {

  public AnnotatedLine {
    spans = List.copyOf(spans);
    stretches = List.copyOf(stretches);
  }

  /**
   * An annotated stretch.
   *
   * @param from its first place in the spans, in code points
   * @param to the place behind it in the spans
   * @param start its first place in the line
   * @param end the place behind it in the line
   * @param respelled the written form, if the spans hold another one
   * @param rule what gave its reading
   */
  public record Stretch(
      int from, int to, int start, int end, Optional<String> respelled, String rule) {

    public Stretch {
      requireNonNull(respelled, "respelled is null");
      requireNonNull(rule, "rule is null");
    }
  }

  /** The stretches whose spans hold another writing. */
  List<SpokenText.Respelled> respelled() {
    List<SpokenText.Respelled> respelled = new ArrayList<>();
    for (Stretch stretch : stretches) {
      stretch
          .respelled()
          .ifPresent(written -> respelled.add(new SpokenText.Respelled(written, said(stretch))));
    }
    return respelled;
  }

  private String said(Stretch stretch) {
    for (TextSpan span : spans) {
      if (span instanceof TextSpan.Plain plain) {
        int[] text = plain.text().codePoints().toArray();
        int from = stretch.from() - plain.start();
        if (from >= 0 && from < text.length) {
          return new String(text, from, stretch.to() - stretch.from());
        }
      }
    }
    return "";
  }

  /** A line without added annotations. */
  public static AnnotatedLine asGiven(List<TextSpan> spans) {
    return new AnnotatedLine(spans, List.of());
  }
}
