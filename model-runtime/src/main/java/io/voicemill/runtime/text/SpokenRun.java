package io.voicemill.runtime.text;

import java.util.List;

/**
 * What one language's front end makes of a run of spans.
 *
 * @param spoken the normalised text of the run
 * @param readings how each stretch is read
 * @param parts words, marks and breaks in order
 */
public record SpokenRun(String spoken, List<Reading> readings, List<SpokenPart> parts) {

  public SpokenRun {
    readings = List.copyOf(readings);
    parts = List.copyOf(parts);
  }
}
