package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Files;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.runtime.enrolment.Recordings;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recordings in files and in object stores with the interface of S3. It holds no credentials: those
 * come from the environment of the machine that reads.
 *
 * <p>A relative path is looked for beside the table, then in the working directory; beside a table
 * in an object store, it names an object there.
 *
 * @param s3 the settings of the job
 * @param folder around the table: a path or a URI
 * @param mostBytes largest recording
 */
record StoredRecordings(S3Settings s3, String folder, long mostBytes) implements Recordings {
  private static final long serialVersionUID = 1L;

  StoredRecordings {
    requireNonNull(s3, "s3 is null");
    requireNonNull(folder, "folder is null");
  }

  @Override
  public Fetched fetch(String uri) {
    String scheme = OutputStores.scheme(uri);
    if (S3Tables.isScheme(scheme)) {
      return copied(uri);
    }
    if (scheme.equals("file")) {
      return local(uri, ofUri(uri));
    }
    if (!scheme.isEmpty()) {
      throw RecordingProblems.noPlace(uri, "Recordings are not read from such a place.");
    }
    boolean beside = S3Tables.isScheme(OutputStores.scheme(folder));
    Path given = path(uri);
    if (beside && !given.isAbsolute()) {
      return copied(folder + "/" + uri);
    }
    Path near = beside ? given : Path.of(folder).resolve(given);
    return local(uri, Files.exists(near) ? near : given);
  }

  private Fetched local(String uri, Path file) {
    if (!Files.exists(file)) {
      throw RecordingProblems.unreadable(
          uri, "There is no such file.", "Check the column audio, and that every worker sees it.");
    }
    if (!Files.isRegularFile(file)) {
      throw RecordingProblems.unreadable(uri, "It is no file.", "Give the path of a recording.");
    }
    try {
      long size = Files.size(file);
      if (size > mostBytes) {
        throw RecordingProblems.tooLarge(uri, size, mostBytes);
      }
    } catch (IOException e) {
      throw RecordingProblems.unreadable(
          uri,
          "The system says: %s.".formatted(e.getClass().getSimpleName()),
          "Check that the file may be read by the one who runs Voicemill.");
    }
    return new InPlace(file);
  }

  private Fetched copied(String uri) {
    Copy copy = Copy.create(uri);
    try {
      S3Files.copyRecording(uri, copy.file(), mostBytes, s3);
      return copy;
    } catch (VoicemillException e) {
      copy.close();
      throw e;
    }
  }

  private static Path path(String uri) {
    try {
      return Path.of(uri);
    } catch (IllegalArgumentException e) {
      throw RecordingProblems.noPlace(uri, "It is no path.");
    }
  }

  private static Path ofUri(String uri) {
    try {
      return Path.of(URI.create(uri));
    } catch (IllegalArgumentException e) {
      throw RecordingProblems.noPlace(uri, "It is no file: URI; blanks in one are written %20.");
    }
  }

  private record InPlace(Path file) implements Fetched {
    @Override
    public void close() {}
  }

  private record Copy(Path file) implements Fetched {

    static Copy create(String uri) {
      try {
        return new Copy(Files.createTempFile("voicemill-", ".recording"));
      } catch (IOException e) {
        throw RecordingProblems.noRoom(uri, e);
      }
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
