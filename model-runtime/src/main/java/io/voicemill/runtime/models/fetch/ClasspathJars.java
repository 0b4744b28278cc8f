package io.voicemill.runtime.models.fetch;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Packages of Maven that came with the build: runtime dependencies that hold a model and whose
 * classes nobody uses. They are copied from the class path.
 */
final class ClasspathJars implements SourceDownload {
  private static final String GROUP = "META-INF/maven/dev.langchain4j/";

  private final ClassLoader loader;

  ClasspathJars(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public void download(PinnedSource source, Path folder) throws IOException {
    Path jar = find(source).orElseThrow(() -> FetchProblems.notOnClasspath(source));
    Files.copy(jar, folder.resolve(source.name() + "-" + source.version() + ".jar"));
  }

  private Optional<Path> find(PinnedSource source) throws IOException {
    URL marker = loader.getResource(GROUP + source.name() + "/pom.properties");
    if (marker == null || !(marker.openConnection() instanceof JarURLConnection jar)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(jar.getJarFileURL().toURI()));
    } catch (URISyntaxException e) {
      throw new IOException("not a file: " + marker, e);
    }
  }
}
