package io.voicemill.jobs.source;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a Parquet table, written beside its place and moved there when it is complete, so
 * that no reader ever sees half a table.
 */
public final class TableFolder {

  private final Path place;
  private final Path temporary;
  private final FileSystem files;
  private final ExistingTable existing;

  private TableFolder(Path place, FileSystem files, ExistingTable existing) {
    this.place = place;
    this.files = files;
    this.existing = existing;
    this.temporary =
        new Path(place.getParent(), "_" + place.getName() + ".importing-" + UUID.randomUUID());
  }

  /**
   * A folder that may be written.
   *
   * @param uri local path or URI
   * @param hadoop settings of the file systems
   * @param existing what becomes of a table that is there
   * @throws VoicemillException UNWRITABLE_OUTPUT if something is there that shall stay, or that is
   *     no Parquet table
   */
  public static TableFolder at(String uri, Configuration hadoop, ExistingTable existing) {
    requireNonNull(existing, "existing is null");
    try {
      Path path = new Path(uri);
      FileSystem files = path.getFileSystem(hadoop);
      TableFolder folder = new TableFolder(files.makeQualified(path), files, existing);
      folder.requireReplaceable();
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      throw unwritable(uri, e);
    }
  }

  /** Where the table will be. */
  public String uri() {
    return place.toString();
  }

  /** Where the table is written until {@link #commit()}. */
  String temporaryUri() {
    return temporary.toString();
  }

  /** Moves the complete table to its place. */
  void commit() {
    try {
      requireReplaceable();
      Path replaced = temporary.suffix("-replaced");
      boolean replaces = files.exists(place);
      if (replaces) {
        rename(place, replaced);
      }
      try {
        rename(temporary, place);
      } catch (IOException e) {
        if (replaces) {
          rename(replaced, place);
        }
        throw e;
      }
      if (replaces) {
        files.delete(replaced, true);
      }
    } catch (IOException e) {
      throw unwritable(uri(), e);
    }
  }

  /** Removes what was written and not committed. */
  void discard() {
    try {
      files.delete(temporary, true);
    } catch (IOException e) {
      throw unwritable(temporaryUri(), e);
    }
  }

  private void requireReplaceable() throws IOException {
    if (!files.exists(place)) {
      return;
    }
    if (existing == ExistingTable.KEEP) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNWRITABLE_OUTPUT,
              "There is already something at %s.".formatted(uri()),
              "A table is not overwritten by accident.",
              "Choose another --out, or replace it with --force."));
    }
    Optional<String> foreign = foreignFile();
    if (foreign.isPresent()) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNWRITABLE_OUTPUT,
              "%s is not a Parquet table.".formatted(uri()),
              "It holds %s, and --force would delete it.".formatted(foreign.get()),
              "Choose another --out."));
    }
  }

  private Optional<String> foreignFile() throws IOException {
    if (files.getFileStatus(place).isFile()) {
      return Optional.of("one file");
    }
    for (FileStatus status : files.listStatus(place)) {
      String name = status.getPath().getName();
      boolean ofTable =
          status.isFile()
              && (name.endsWith(".parquet") || name.startsWith("_") || name.startsWith("."));
      if (!ofTable) {
        return Optional.of("'" + name + "'");
      }
    }
    return Optional.empty();
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("%s could not be renamed to %s".formatted(from, to));
    }
  }

  private static VoicemillException unwritable(String uri, Exception cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.UNWRITABLE_OUTPUT,
            "%s cannot be written.".formatted(uri),
            "The file system says: %s.".formatted(cause.getMessage()),
            "Check the address, its permissions and the room that is left."),
        cause);
  }
}
