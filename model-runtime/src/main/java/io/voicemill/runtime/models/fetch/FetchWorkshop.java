package io.voicemill.runtime.models.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What every part of a fetch works with.
 *
 * @param home the folder around downloads, tools and bundles
 * @param converters the folder with the Python package, its requirements and its lists of sources
 * @param temporary a folder that is deleted afterwards
 * @param user the user's environment variables
 * @param children runs programs
 */
record FetchWorkshop(
    Path home, Path converters, Path temporary, Map<String, String> user, ChildProcesses children) {

  FetchWorkshop {
    requireNonNull(home, "home is null");
    requireNonNull(converters, "converters is null");
    requireNonNull(temporary, "temporary is null");
    user = Map.copyOf(user);
    requireNonNull(children, "children is null");
  }

  Path tools() {
    return home.resolve("tools");
  }

  Path downloads() {
    return home.resolve("downloads");
  }

  /** Runs a program whose output matters only if it fails. */
  ChildResult run(ChildCommand command) throws InterruptedException {
    try {
      return children.run(command, line -> {});
    } catch (IOException e) {
      throw ToolFailure.isDiskFull(e)
          ? FetchProblems.diskFull(home, e)
          : FetchProblems.cannotStart(command, e);
    }
  }
}
