package io.voicemill.runtime.models.fetch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param purpose what it is for, as a message names it
 * @param words the program and its arguments
 * @param folder where it starts
 * @param variables environment variables added to the usual ones
 * @param limit how long it may take
 */
record ChildCommand(
    String purpose,
    List<String> words,
    Path folder,
    Map<String, String> variables,
    Duration limit) {

  ChildCommand {
    requireNonNull(purpose, "purpose is null");
    words = List.copyOf(words);
    requireNonNull(folder, "folder is null");
    variables = Map.copyOf(variables);
    requireNonNull(limit, "limit is null");
  }

  ChildCommand(String purpose, List<String> words, Path folder, Duration limit) {
    this(purpose, words, folder, Map.of(), limit);
  }
}
