package io.voicemill.runtime.models.fetch;

import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The converters' Python files and adapters, which travel in this module's jar. */
final class PackagedPython {
  private static final String MARKER = "/io/voicemill/runtime/models/python/requirements-npm.txt";
  private static final int NAME_DIGITS = 12;

  private final SortedMap<String, byte[]> files;

  private PackagedPython(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** The files of this module, from its jar or its build folder. */
  static PackagedPython ofThisModule() throws IOException {
    URL marker = PackagedPython.class.getResource(MARKER);
    if (marker == null) {
      throw new IllegalStateException("the build packed no " + MARKER);
    }
    return at(marker);
  }

  /** All files in and below the folder of one that is known to be there. */
  static PackagedPython at(URL marker) throws IOException {
    try {
      if (marker.openConnection() instanceof JarURLConnection jar) {
        Path archive = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem inside = FileSystems.newFileSystem(archive)) {
          return new PackagedPython(read(inside.getPath(jar.getEntryName()).getParent()));
        }
      }
      return new PackagedPython(read(Path.of(marker.toURI()).getParent()));
    } catch (URISyntaxException e) {
      throw new IOException("not a file: " + marker, e);
    }
  }

  /** Writes the files to a folder of {@code tools} named for their content; returns that folder. */
  Path unpack(Path tools) throws IOException {
    Path target = tools.resolve("python-" + contentHash().substring(0, NAME_DIGITS));
    if (Files.isDirectory(target) && isSame(read(target))) {
      return target;
    }
    try (StagedFolder staged = StagedFolder.create(tools, "python")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = staged.path().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      staged.commit(target);
    }
    return target;
  }

  private boolean isSame(SortedMap<String, byte[]> others) {
    return others.keySet().equals(files.keySet())
        && files.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
  }

  private String contentHash() {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, content) ->
            text.append(Sha256.ofBytes(content)).append("  ").append(path).append('\n'));
    return Sha256.ofText(text.toString());
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }
}
