package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPackagedPython {
  @TempDir private Path tools;

  @Test
  void theBuildPacksTextsAndAdapters() throws IOException {
    Path folder = PackagedPython.ofThisModule().unpack(tools);
    assertThat(folder.resolve("requirements-npm.txt")).isRegularFile();
    try (Stream<Path> paths = Files.walk(folder)) {
      assertThat(paths.filter(Files::isRegularFile))
          .allSatisfy(path -> assertThat(path.toString()).matches(".*\\.(py|txt|json|npz)"));
    }
  }

  @Test
  void unpacksFromAJar(@TempDir Path elsewhere) throws IOException {
    Path folder = PackagedPython.at(jar(elsewhere, "print(1)")).unpack(tools);
    assertThat(folder.resolve("package/module.py")).hasContent("print(1)");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void folderIsNamedForItsContent(@TempDir Path one, @TempDir Path two) throws IOException {
    Path first = PackagedPython.at(jar(one, "print(1)")).unpack(tools);
    assertThat(PackagedPython.at(jar(two, "print(2)")).unpack(tools)).isNotEqualTo(first);
    assertThat(PackagedPython.at(jar(two, "print(1)")).unpack(tools)).isEqualTo(first);
  }

  @Test
  void changedFilesAreUnpackedAgain(@TempDir Path elsewhere) throws IOException {
    PackagedPython packaged = PackagedPython.at(jar(elsewhere, "print(1)"));
    Path module = packaged.unpack(tools).resolve("package/module.py");
    Files.writeString(module, "print(3)");
    packaged.unpack(tools);
    assertThat(module).hasContent("print(1)");
  }

  private static URL jar(Path folder, String module) throws IOException {
    Path jar = folder.resolve("with space.jar");
    try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
      for (List<String> file :
          List.of(
              List.of("outside.txt", ""),
              List.of("python/marker.txt", ""),
              List.of("python/package/module.py", module))) {
        output.putNextEntry(new JarEntry(file.get(0)));
        output.write(file.get(1).getBytes(StandardCharsets.UTF_8));
        output.closeEntry();
      }
    }
    return URI.create("jar:" + jar.toUri() + "!/python/marker.txt").toURL();
  }
}
