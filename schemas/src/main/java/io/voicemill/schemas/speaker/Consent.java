package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That a person agreed to having their voice rendered.
 *
 * @param who agreed
 * @param when the day, as it was given
 * @param whatFor what the voice may be used for
 */
public record Consent(String who, String when, String whatFor) implements Serializable {

  /** How it is written in a reference table. */
  public static final String FORM = "WHO; WHEN; WHAT FOR";

  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

  public Consent {
    requireNonNull(who, "who is null");
    requireNonNull(when, "when is null");
    requireNonNull(whatFor, "whatFor is null");
  }

  /** Reads {@code WHO; WHEN; WHAT FOR}; empty if one of the three is missing. */
  public static Optional<Consent> parse(String text) {
    String[] parts = SEPARATOR.split(text.strip(), 3);
    return parts.length == 3 ? of(List.of(parts)) : Optional.empty();
  }

  /** Reads the columns {@code who}, {@code when} and {@code what_for} of a struct. */
  public static Optional<Consent> of(Map<?, ?> struct) {
    return of(
        Stream.of("who", "when", "what_for")
            .map(name -> struct.get(name) == null ? "" : String.valueOf(struct.get(name)).strip())
            .toList());
  }

  /** As it is written in a reference table. */
  public String text() {
    return who + "; " + when + "; " + whatFor;
  }

  private static Optional<Consent> of(List<String> parts) {
    return parts.stream().anyMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new Consent(parts.get(0), parts.get(1), parts.get(2)));
  }
}
