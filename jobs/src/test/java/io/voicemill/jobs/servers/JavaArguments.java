package io.voicemill.jobs.servers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Argument files of the java launcher: a command line of one word, however long the class path. */
final class JavaArguments {

  private JavaArguments() {}

  static Path write(Path file, List<String> options, List<Path> classPath) throws IOException {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> lines =
        Stream.concat(options.stream(), Stream.of("-cp", path)).map(JavaArguments::quoted).toList();
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
