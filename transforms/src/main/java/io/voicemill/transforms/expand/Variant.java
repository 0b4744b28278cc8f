package io.voicemill.transforms.expand;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One way in which the lines of a sweep are rendered.
 *
 * @param name a safe identifier, unique within its sweep
 */
public record Variant(String name, VariantSettings settings) {

  /** The name of the variant that is compared to. */
  public static final String NEUTRAL = "neutral";

  public Variant {
    requireNonNull(name, "name is null");
    requireNonNull(settings, "settings is null");
  }

  /**
   * The value of the column {@code variant} for a line.
   *
   * @param own what the column holds before the sweep
   */
  public String nameFor(Optional<String> own) {
    return nameFor(name, own.orElse(null));
  }

  static String nameFor(String name, Object own) {
    return own == null || own.toString().isBlank() ? name : own + "." + name;
  }
}
