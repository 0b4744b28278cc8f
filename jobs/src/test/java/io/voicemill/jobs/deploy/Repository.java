package io.voicemill.jobs.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the checkout that these tests read; tests run in the folder of their module. */
final class Repository {

  /** The root of the checkout. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final Path DEPLOY = ROOT.resolve("deploy");

  private static final YAMLMapper YAML = new YAMLMapper();

  private Repository() {}

  static String text(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }

  static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(file.toFile());
  }

  /** The documents of a YAML file. */
  static List<JsonNode> documents(Path file) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
      return documents.readAll();
    }
  }

  /** A YAML file beside these tests. */
  static JsonNode resource(String name) throws IOException {
    try (InputStream in = Repository.class.getResourceAsStream(name)) {
      return YAML.readTree(in);
    }
  }

  /** The files below {@code deploy} with an ending, in order. */
  static List<Path> deployFiles(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
