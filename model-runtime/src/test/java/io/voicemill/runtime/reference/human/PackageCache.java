package io.voicemill.runtime.reference.human;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian packages, fetched once by name with apt and unpacked in a folder of the user; nothing is
 * installed. A test is aborted with the reason where that cannot be done.
 *
 * @param folder where the packages are kept
 */
record PackageCache(Path folder) {
  private static final long LONGEST_MINUTES = 5;
  private static final String UNPACKED = "unpacked";

  PackageCache {
    requireNonNull(folder, "folder is null");
  }

  static PackageCache ofUser() {
    return new PackageCache(
        Path.of(System.getProperty("user.home"), ".cache", "voicemill", "human-references"));
  }

  /** The folder that the package is unpacked in. */
  Path unpacked(DebianPackage wanted) {
    Path home = folder.resolve(wanted.sha256());
    Path unpacked = home.resolve(UNPACKED);
    if (Files.isDirectory(unpacked)) {
      return unpacked;
    }
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        requireNonNull(lock, "lock is null");
        if (!Files.isDirectory(unpacked)) {
          fetch(wanted, home);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unpacked;
  }

  private static void fetch(DebianPackage wanted, Path home) throws IOException {
    delete(home);
    Files.createDirectories(home);
    run(wanted, home, "apt-get", "download", wanted.name() + "=" + wanted.version());
    Path file;
    try (Stream<Path> files = Files.list(home)) {
      file = files.filter(each -> each.toString().endsWith(".deb")).findFirst().orElseThrow();
    }
    String found = Sha256.ofFile(file);
    if (!found.equals(wanted.sha256())) {
      delete(home);
      abort(wanted.name() + " " + wanted.version() + " is another file than expected: " + found);
    }
    run(wanted, home, "dpkg-deb", "-x", file.toString(), "partly");
    Files.delete(file);
    Files.move(home.resolve("partly"), home.resolve(UNPACKED), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(DebianPackage wanted, Path home, String... command) throws IOException {
    Path log = home.resolve("log");
    int status = -1;
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        status = process.exitValue();
      } else {
        process.destroyForcibly();
        abort(command[0] + " took more than " + LONGEST_MINUTES + " minutes.");
      }
    } catch (IOException e) {
      abort("there is no " + command[0] + " here.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abort("interrupted.");
    }
    if (status != 0) {
      String said = Files.readString(log, StandardCharsets.UTF_8).strip();
      abort(
          "%s %s of Debian 12 cannot be had by %s: %s"
              .formatted(wanted.name(), wanted.version(), command[0], said));
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> parts;
    try (Stream<Path> walk = Files.walk(tree)) {
      parts = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path part : parts) {
      Files.delete(part);
    }
  }

  private static void abort(String reason) {
    Assumptions.abort("No human recordings: " + reason);
  }
}
