package io.voicemill.jobs.storage;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an object store says of an object beside its content. A folder has no place for it.
 *
 * @param contentType MIME type
 * @param metadata names in lower case with hyphens
 */
public record ObjectLabel(String contentType, Map<String, String> metadata) {

  /** A note or a manifest. */
  public static final ObjectLabel JSON = new ObjectLabel("application/json", Map.of());

  public ObjectLabel {
    requireNonNull(contentType, "contentType is null");
    metadata = new TreeMap<>(metadata);
  }
}
