package io.voicemill.schemas.rejected;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import java.util.Optional;

/**
 * A line that was not rendered.
 *
 * @param lineId empty if the row has none
 * @param rowJson the row as it came in
 * @param source where it came from: a file, or topic, partition and offset
 */
public record Rejected(Optional<String> lineId, Problem problem, String rowJson, String source) {

  public Rejected {
    requireNonNull(lineId, "lineId is null");
    requireNonNull(problem, "problem is null");
    requireNonNull(rowJson, "rowJson is null");
    requireNonNull(source, "source is null");
  }
}
