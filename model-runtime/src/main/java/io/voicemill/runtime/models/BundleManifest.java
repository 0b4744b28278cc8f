package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code bundle.json} says of a bundle.
 *
 * @param id the model's own name, for example {@code kokoro-82m-v1.0}
 * @param kind which runtime loads it: {@code kokoro}, {@code whisper}, {@code ge2e}
 * @param revision the version of its file contract, from 1
 * @param licence an SPDX expression
 * @param languages codes of the languages it serves; {@code *} is all
 * @param sampleRate of its audio, in hertz
 * @param capabilities what lines may ask of it
 * @param sources the published packages that it was made from
 * @param files every file but {@code bundle.json}, by its path with forward slashes, sorted
 */
public record BundleManifest(
    String id,
    String kind,
    int revision,
    String licence,
    List<String> languages,
    @JsonProperty("sample_rate") int sampleRate,
    List<String> capabilities,
    List<Source> sources,
    Map<String, FileEntry> files) {

  /** The manifest's file name in the bundle's folder. */
  public static final String FILE_NAME = "bundle.json";

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** A published package. */
  public record Source(String name, String version, String sha256, String licence) {
    public Source {
      requireNonNull(name, "name is null");
      requireNonNull(version, "version is null");
      requireSha256(sha256);
      requireNonNull(licence, "licence is null");
    }
  }

  /** The hash and the length of one file. */
  public record FileEntry(String sha256, long bytes) {
    public FileEntry {
      requireSha256(sha256);
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes is negative");
      }
    }
  }

  public BundleManifest {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(licence, "licence is null");
    languages = List.copyOf(languages);
    capabilities = List.copyOf(capabilities);
    sources = List.copyOf(sources);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("files is empty");
    }
    files.keySet().forEach(BundleManifest::requireInside);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * Reads the manifest of the bundle in a folder.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, when it is missing, cannot be
   *     read or makes no sense
   */
  static BundleManifest read(Path folder) {
    try {
      return MAPPER.readValue(Files.readAllBytes(folder.resolve(FILE_NAME)), BundleManifest.class);
    } catch (NoSuchFileException e) {
      throw BundleProblems.noManifest(folder, e);
    } catch (JsonProcessingException e) {
      throw BundleProblems.malformedManifest(folder, e);
    } catch (IOException e) {
      throw BundleProblems.unreadable(folder, e);
    }
  }

  /** The sum of all files' lengths. */
  public long bytes() {
    return files.values().stream().mapToLong(FileEntry::bytes).sum();
  }

  private static void requireSha256(String sha256) {
    if (!SHA256.matcher(requireNonNull(sha256, "sha256 is null")).matches()) {
      throw new IllegalArgumentException("sha256 is not 64 hexadecimal digits: " + sha256);
    }
  }

  private static void requireInside(String file) {
    Path path = Path.of(file);
    if (file.isEmpty()
        || file.contains("\\")
        || path.isAbsolute()
        || path.startsWith("..")
        || !path.equals(path.normalize())) {
      throw new IllegalArgumentException("a file lies outside of the bundle: " + file);
    }
  }
}
