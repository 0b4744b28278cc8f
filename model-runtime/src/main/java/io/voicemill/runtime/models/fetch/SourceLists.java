package io.voicemill.runtime.models.fetch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of the packages that bundles are made from, those of npm and those of Maven: {@code {kind:
 * [{name, version, sha256}]}}.
 */
final class SourceLists {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Entry(String name, String version, String sha256) {}

  private SourceLists() {}

  /** Those of one kind; none if there is no such file. */
  static List<PinnedSource> of(String kind, Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, List<Entry>> kinds =
        MAPPER.readValue(Files.readAllBytes(file), new TypeReference<>() {});
    return kinds.getOrDefault(kind, List.of()).stream()
        .map(entry -> new PinnedSource(entry.name(), entry.version(), Set.of(entry.sha256())))
        .toList();
  }
}
