package io.voicemill.runtime.models.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published package file that a bundle is made from.
 *
 * @param name of the package
 * @param version exactly
 * @param sha256s the hashes, one of which the file must have
 */
record PinnedSource(String name, String version, Set<String> sha256s) {
  private static final Pattern REQUIREMENT =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)==([^\\s;]+)(.*)");
  private static final Pattern HASH = Pattern.compile("--hash=sha256:([0-9a-f]{64})");

  PinnedSource {
    requireNonNull(name, "name is null");
    requireNonNull(version, "version is null");
    sha256s = Set.copyOf(sha256s);
    if (sha256s.isEmpty()) {
      throw new IllegalArgumentException(name + " has no sha256");
    }
  }

  /**
   * Reads a requirements file of pip in which each line pins one package: {@code name==version
   * --hash=sha256:...}. Comments and options are skipped.
   */
  static List<PinnedSource> ofRequirements(Path file) throws IOException {
    List<PinnedSource> sources = new ArrayList<>();
    String text = Files.readString(file).replaceAll("\\\\\\R", " ");
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("-")) {
        continue;
      }
      Matcher requirement = REQUIREMENT.matcher(line);
      if (!requirement.matches()) {
        throw new IllegalStateException(file.getFileName() + " pins no version: " + line);
      }
      sources.add(
          new PinnedSource(
              requirement.group(1), requirement.group(2), hashes(requirement.group(3))));
    }
    return sources;
  }

  /** As a line of a requirements file. */
  String requirement() {
    StringBuilder line = new StringBuilder(name).append("==").append(version);
    new TreeSet<>(sha256s).forEach(hash -> line.append(" --hash=sha256:").append(hash));
    return line.append('\n').toString();
  }

  /** Whether a file of this name can be this package, whatever its content. */
  boolean isNamed(String fileName) {
    return normalised(fileName).startsWith(normalised(name + "-" + version) + "-");
  }

  /** As people read it. */
  String label() {
    return name + " " + version;
  }

  private static Set<String> hashes(String text) {
    Set<String> hashes = new TreeSet<>();
    for (Matcher hash = HASH.matcher(text); hash.find(); ) {
      hashes.add(hash.group(1));
    }
    return hashes;
  }

  private static String normalised(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }
}
