package io.voicemill.schemas.script;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What tells a line apart from all others. Two runs of the same line write the same object.
 *
 * @param variant of an A/B sweep
 */
public record LineKey(String scriptId, String lineId, Optional<String> variant) {

  public LineKey {
    requireNonNull(scriptId, "scriptId is null");
    requireNonNull(lineId, "lineId is null");
    requireNonNull(variant, "variant is null");
  }

  /** The path of the line's audio under the output, without its extension. */
  public String audioPath() {
    return "audio/" + scriptId + "/" + lineId + variant.map(name -> "." + name).orElse("");
  }
}
