package io.voicemill.runtime.models.fetch;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of downloaded packages. A file in it is whole; one with the pinned hash is not
 * downloaded again, one with another hash is deleted.
 */
final class Downloads {
  private static final Logger log = LoggerFactory.getLogger(Downloads.class);

  private final Path folder;

  Downloads(Path folder) {
    this.folder = folder;
  }

  /** Downloads a package's file into the folder and checks its hash. */
  void add(PinnedSource source, SourceDownload download) throws IOException, InterruptedException {
    try (StagedFolder staged = StagedFolder.create(folder, source.name())) {
      download.download(source, staged.path());
      List<Path> files = staged.files();
      if (files.size() != 1) {
        throw new IOException(
            "the download of " + source.label() + " left " + files.size() + " files instead of 1");
      }
      String found = Sha256.ofFile(files.get(0));
      if (!source.sha256s().contains(found)) {
        throw FetchProblems.wrongHash(
            "download of " + source.label(),
            "Expected " + String.join(" or ", source.sha256s()) + ", found " + found + ".");
      }
      staged.commitFile(files.get(0), folder);
    }
  }

  /** Whether the package's file is in the folder; deletes those that only bear its name. */
  boolean holds(PinnedSource source) throws IOException {
    boolean present = false;
    for (Path file : candidates(source)) {
      if (source.sha256s().contains(Sha256.ofFile(file))) {
        present = true;
      } else {
        log.warn("Deleting {}: it does not have the pinned SHA-256", file);
        Files.delete(file);
      }
    }
    return present;
  }

  private List<Path> candidates(PinnedSource source) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> source.isNamed(file.getFileName().toString()))
          .toList();
    }
  }
}
