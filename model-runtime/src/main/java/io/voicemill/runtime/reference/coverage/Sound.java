package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A sound that a language has.
 *
 * @param kind the group that it is counted in, in the plural: {@code initials}, {@code tones}
 * @param name unique within its kind
 */
public record Sound(String kind, String name) implements Serializable {

  public Sound {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
  }
}
