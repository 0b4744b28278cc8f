package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that a render job writes to.
 *
 * @param root absolute
 */
record OutputFolder(Path root) {

  OutputFolder {
    requireNonNull(root, "root is null");
  }

  /**
   * The folder of a command line.
   *
   * @throws VoicemillException USAGE for a place that this version cannot write to
   */
  static OutputFolder of(String uri) {
    if (uri.startsWith("file:")) {
      return new OutputFolder(Path.of(URI.create(uri)).toAbsolutePath().normalize());
    }
    if (uri.matches("[a-z][a-z0-9+.-]+://.*")) {
      throw new VoicemillException(
          Problem.in(
              "--out",
              ProblemCode.USAGE,
              "The output %s is not a folder of this machine.".formatted(uri),
              "This version writes to local and mounted file systems.",
              "Give a local path."));
    }
    return new OutputFolder(Path.of(uri).toAbsolutePath().normalize());
  }

  Path takes() {
    return root.resolve("takes");
  }

  Path takesOf(String runId) {
    return takes().resolve("run_id=" + runId);
  }

  Path rejectedOf(String runId) {
    return root.resolve("rejected").resolve("run_id=" + runId);
  }

  Path manifestOf(String runId) {
    return root.resolve("runs").resolve(runId + ".json");
  }

  Path notes() {
    return root.resolve(".notes");
  }

  Path notesOf(String runId) {
    return notes().resolve(runId);
  }

  /**
   * Makes the folder this run's own until the handle is closed.
   *
   * @throws VoicemillException UNWRITABLE_OUTPUT if it cannot be written or another run has it
   */
  Ownership own() {
    try {
      Files.createDirectories(root);
      Path file = root.resolve(".lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        throw new VoicemillException(
            Problem.in(
                "--out",
                ProblemCode.UNWRITABLE_OUTPUT,
                "Another run is writing to %s.".formatted(root),
                "Two runs in one folder would overwrite each other's takes.",
                "Wait for it, or choose another --out."));
      }
      return new Ownership(channel);
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  static VoicemillException unwritable(Path path, IOException cause) {
    return new VoicemillException(
        Problem.in(
            "--out",
            ProblemCode.UNWRITABLE_OUTPUT,
            "%s cannot be written.".formatted(path),
            "The system says: %s.".formatted(cause),
            "Check the path, its permissions and the room that is left."),
        cause);
  }

  /** The folder is this run's own until this is closed or the process dies. */
  record Ownership(FileChannel channel) implements AutoCloseable {

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new VoicemillException(
            Problem.of(
                ProblemCode.ENVIRONMENT,
                "The lock of the output folder cannot be given back.",
                "The system says: %s.".formatted(e),
                "Nothing is lost; the lock ends with the process."),
            e);
      }
    }
  }
}
