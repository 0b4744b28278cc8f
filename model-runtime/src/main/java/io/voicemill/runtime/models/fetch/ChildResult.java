package io.voicemill.runtime.models.fetch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a program ended.
 *
 * @param exitCode 0 for success
 * @param lines the last lines that it printed, standard output and error together
 */
record ChildResult(int exitCode, List<String> lines) {

  ChildResult {
    lines = List.copyOf(lines);
  }

  boolean succeeded() {
    return exitCode == 0;
  }

  boolean printed(Pattern pattern) {
    return lines.stream().anyMatch(line -> pattern.matcher(line).find());
  }
}
