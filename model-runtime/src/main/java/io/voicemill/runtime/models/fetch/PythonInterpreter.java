package io.voicemill.runtime.models.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python of this machine, 3.9 or later.
 *
 * @param command its name on the search path, or its path
 */
record PythonInterpreter(String command) {
  static final String VARIABLE = "VOICEMILL_PYTHON";

  private static final int OLDEST_MINOR = 9;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern VERSION = Pattern.compile("python (\\d+)\\.(\\d+)");

  /**
   * The one that {@code VOICEMILL_PYTHON} names, else {@code python3}, else {@code python}.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException ENVIRONMENT, when none will do
   */
  static PythonInterpreter find(Map<String, String> user, ChildProcesses children, Path folder)
      throws InterruptedException {
    List<String> tried = new ArrayList<>();
    List<String> candidates =
        Optional.ofNullable(user.get(VARIABLE))
            .filter(value -> !value.isBlank())
            .map(List::of)
            .orElse(List.of("python3", "python"));
    for (String candidate : candidates) {
      String found = version(candidate, children, folder);
      if (isNewEnough(found)) {
        return new PythonInterpreter(candidate);
      }
      tried.add(candidate + " (" + found + ")");
    }
    throw FetchProblems.noPython(tried);
  }

  private static String version(String command, ChildProcesses children, Path folder)
      throws InterruptedException {
    List<String> words =
        List.of(command, "-c", "import sys; print('python %d.%d' % sys.version_info[:2])");
    try {
      ChildResult result =
          children.run(new ChildCommand("look for Python", words, folder, LIMIT), line -> {});
      return result.lines().stream()
          .filter(line -> VERSION.matcher(line).matches())
          .findFirst()
          .orElse("does not run");
    } catch (IOException e) {
      return "not found";
    }
  }

  private static boolean isNewEnough(String version) {
    Matcher numbers = VERSION.matcher(version);
    return numbers.matches()
        && Integer.parseInt(numbers.group(1)) == 3
        && Integer.parseInt(numbers.group(2)) >= OLDEST_MINOR;
  }
}
