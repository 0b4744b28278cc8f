package io.voicemill.runtime.models.fetch;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Private Python environments in {@code tools} of the home, each named for the hash of its
 * requirements: made once, then used by every fetch.
 */
final class VirtualEnvironments {
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final int NAME_DIGITS = 12;
  private static final Pattern NO_VENV =
      Pattern.compile(
          "ensurepip is not available|No module named '?(venv|ensurepip)|python3?[0-9.]*-venv");

  private final FetchWorkshop workshop;

  VirtualEnvironments(FetchWorkshop workshop) {
    this.workshop = workshop;
  }

  /**
   * The Python of the environment with these requirements, made if it is not there or does not run.
   *
   * @param name what the environment is for
   * @param requirements a requirements file with a hash for every package
   */
  Path python(String name, Path requirements) throws IOException, InterruptedException {
    String digits = Sha256.ofFile(requirements).substring(0, NAME_DIGITS);
    Path environment = workshop.tools().resolve(name + "-" + digits);
    if (!works(environment)) {
      make(environment, name, requirements);
    }
    return executable(environment);
  }

  private void make(Path environment, String name, Path requirements)
      throws IOException, InterruptedException {
    PythonInterpreter interpreter =
        PythonInterpreter.find(workshop.user(), workshop.children(), workshop.home());
    try (StagedFolder staged = StagedFolder.create(workshop.tools(), name)) {
      create(interpreter, staged.path());
      install(executable(staged.path()), name, requirements);
      staged.commit(environment);
    }
  }

  private void create(PythonInterpreter interpreter, Path environment) throws InterruptedException {
    ChildCommand command =
        new ChildCommand(
            "creation of a virtual environment",
            List.of(interpreter.command(), "-m", "venv", environment.toString()),
            workshop.home(),
            LIMIT);
    ChildResult result = workshop.run(command);
    if (!result.succeeded()) {
      throw result.printed(NO_VENV)
          ? FetchProblems.noVenv(interpreter.command())
          : ToolFailure.ofDownload(command, result, workshop.home());
    }
  }

  private void install(Path python, String name, Path requirements) throws InterruptedException {
    ChildCommand command =
        new ChildCommand(
            "installation of the Python packages (" + name + ")",
            List.of(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--require-hashes",
                "--only-binary",
                ":all:",
                "--no-compile",
                "-r",
                requirements.toString()),
            workshop.home(),
            LIMIT);
    ChildResult result = workshop.run(command);
    if (!result.succeeded()) {
      throw ToolFailure.ofDownload(command, result, workshop.home());
    }
  }

  private boolean works(Path environment) throws InterruptedException {
    Path python = executable(environment);
    if (!Files.exists(python)) {
      return false;
    }
    List<String> words = List.of(python.toString(), "-c", "import pip");
    return workshop
        .run(new ChildCommand("check of a Python environment", words, workshop.home(), LIMIT))
        .succeeded();
  }

  private static Path executable(Path environment) {
    Path windows = environment.resolve("Scripts").resolve("python.exe");
    return Files.exists(windows) ? windows : environment.resolve("bin").resolve("python");
  }
}
