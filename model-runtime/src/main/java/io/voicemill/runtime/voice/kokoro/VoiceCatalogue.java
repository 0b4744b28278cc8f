package io.voicemill.runtime.voice.kokoro;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The voices that a bundle brings: {@code voices.json} and {@code voices/NAME.bin}. */
final class VoiceCatalogue {
  private static final int BYTES = KokoroVoice.ROWS * KokoroVoice.WIDTH * Float.BYTES;
  private static final float LARGEST = 100;

  private final Path folder;
  private final Map<String, Entry> entries = new TreeMap<>();

  /** One voice in {@code voices.json}; the measured fields are there together or not at all. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String name,
      String language,
      float[] embedding,
      @JsonProperty("self_similarity_mean") Double meanSimilarity,
      @JsonProperty("self_similarity_sd") Double similarityDeviation,
      @JsonProperty("median_f0") Double medianF0) {

    Optional<VoiceReference> reference() {
      if (embedding == null
          || meanSimilarity == null
          || similarityDeviation == null
          || medianF0 == null) {
        return Optional.empty();
      }
      return Optional.of(
          new VoiceReference(embedding, meanSimilarity, similarityDeviation, medianF0));
    }
  }

  VoiceCatalogue(Path bundle, ObjectMapper json) {
    this.folder = bundle.resolve("voices");
    Path file = bundle.resolve("voices.json");
    try {
      for (Entry entry : json.readValue(file.toFile(), new TypeReference<List<Entry>>() {})) {
        entries.put(entry.name(), entry);
      }
    } catch (IOException e) {
      throw KokoroFailures.bundle(file, "it cannot be read", e);
    }
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Loads a voice.
   *
   * @throws VoicemillException UNKNOWN_SPEAKER, naming the nearest; BUNDLE for a damaged file
   */
  KokoroVoice load(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw unknown(name);
    }
    Path file = folder.resolve(name + ".bin");
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw KokoroFailures.bundle(file, "it cannot be read", e);
    }
    if (bytes.length != BYTES) {
      throw KokoroFailures.bundle(
          file, "it has " + bytes.length + " bytes instead of " + BYTES, null);
    }
    float[] styles = new float[BYTES / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(styles);
    for (float style : styles) {
      if (!(Math.abs(style) < LARGEST)) {
        throw KokoroFailures.bundle(file, "it holds the value " + style, null);
      }
    }
    return new KokoroVoice(
        name,
        language(entry.language()),
        entry.language(),
        Sha256.ofBytes(bytes),
        entry.reference(),
        styles,
        VoiceManner.NONE);
  }

  private VoicemillException unknown(String name) {
    String guess =
        NearestName.find(name, entries.keySet()).map("Did you mean '%s'? "::formatted).orElse("");
    return new VoicemillException(
        Problem.in(
            "speaker_id",
            ProblemCode.UNKNOWN_SPEAKER,
            "The speaker \"" + name + "\" is not known.",
            "The voice model brings " + entries.size() + " voices and none has this name.",
            guess + "'bin/voicemill models voices' lists them all."));
  }

  /** The language of a locale; English for one that no front end reads. */
  static Language language(String locale) {
    return Language.ofLocale(locale).orElse(Language.EN);
  }
}
