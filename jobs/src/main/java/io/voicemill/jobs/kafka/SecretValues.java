package io.voicemill.jobs.kafka;

import io.voicemill.jobs.configuration.SecretNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of what libraries say. */
final class SecretValues {

  private static final Pattern ENTRY =
      Pattern.compile("([\\w.]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");
  private static final String HIDDEN = "(hidden)";

  private SecretValues() {}

  /**
   * The text without the values of secret options, whole or in the secret entries of a JAAS
   * configuration.
   */
  static String hide(String text, Map<String, String> options) {
    List<String> secrets =
        options.entrySet().stream()
            .filter(option -> SecretNames.matches(option.getKey()))
            .flatMap(option -> parts(option.getValue()))
            .filter(secret -> !secret.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }

  private static Stream<String> parts(String value) {
    Stream.Builder<String> parts = Stream.builder();
    parts.add(value);
    Matcher entry = ENTRY.matcher(value);
    while (entry.find()) {
      if (SecretNames.matches(entry.group(1))) {
        Stream.of(entry.group(2), entry.group(3), entry.group(4))
            .filter(Objects::nonNull)
            .forEach(parts::add);
      }
    }
    return parts.build();
  }
}
