package io.voicemill.jobs.servers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The class path that the tests run on. */
public final class ClassPath {

  private ClassPath() {}

  /** Every entry, jars and folders, in order. */
  public static List<Path> entries() {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(whole.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(Files::exists)
        .distinct()
        .toList();
  }

  /** The jars. */
  public static List<Path> jars() {
    return entries().stream().filter(Files::isRegularFile).toList();
  }

  /** The folders of classes. */
  public static List<Path> folders() {
    return entries().stream().filter(Files::isDirectory).toList();
  }

  /** The entry that a class was loaded from. */
  static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
