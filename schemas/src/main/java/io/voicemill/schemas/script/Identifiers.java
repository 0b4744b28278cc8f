package io.voicemill.schemas.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Which identifiers can become the name of a file or an object. */
public final class Identifiers {

  /** Most bytes of an identifier in UTF-8: a name with variant and extension must fit into 255. */
  static final int MAX_BYTES = 120;

  private static final String FORBIDDEN = "/\\:*?\"<>|%#";

  private Identifiers() {}

  /** What is wrong with an identifier; empty if it is safe. */
  public static Optional<String> flaw(String identifier) {
    int bytes = identifier.getBytes(UTF_8).length;
    if (bytes > MAX_BYTES) {
      return Optional.of("has " + bytes + " bytes, " + MAX_BYTES + " are allowed");
    }
    if (identifier.startsWith(".") || identifier.endsWith(".")) {
      return Optional.of("begins or ends with a dot");
    }
    if (identifier.contains("..")) {
      return Optional.of("contains '..'");
    }
    if (!identifier.equals(identifier.strip())) {
      return Optional.of("begins or ends with white space");
    }
    return identifier
        .codePoints()
        .filter(Identifiers::forbidden)
        .mapToObj(Identifiers::name)
        .findFirst();
  }

  private static boolean forbidden(int codePoint) {
    return FORBIDDEN.indexOf(codePoint) >= 0
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.LINE_SEPARATOR
        || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
  }

  private static String name(int codePoint) {
    return FORBIDDEN.indexOf(codePoint) >= 0
        ? "contains '" + Character.toString(codePoint) + "'"
        : "contains the invisible character " + String.format("U+%04X", codePoint);
  }
}
