package io.voicemill.jobs.configuration;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One key: its name, and what values it takes.
 *
 * @param name kebab-case, sections joined by dots
 * @param component of the record that holds the value
 */
record ConfigurationKey(String name, RecordComponent component) {

  /** The kebab-case form of a record component's name. */
  static String kebabCase(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Whether the key may be left without a value. */
  boolean optional() {
    return component.getType() == Optional.class;
  }

  /** What the key holds without a value; empty if it needs one. */
  Optional<Object> absent() {
    if (component.getType() == List.class) {
      return Optional.of(List.of());
    }
    return optional() ? Optional.of(Optional.empty()) : Optional.empty();
  }

  /** What values the key takes, in words. */
  String allowed() {
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == int.class || type == double.class) {
      Between range = component.getAnnotation(Between.class);
      return "a %snumber from %s to %s"
          .formatted(type == int.class ? "whole " : "", plain(range.min()), plain(range.max()));
    }
    return type == List.class ? "texts with commas between them" : "a text that is not blank";
  }

  /** The value that a text stands for; empty if the key does not take it. */
  Optional<Object> parse(String text) {
    Class<?> type = optional() ? typeArgument() : component.getType();
    Optional<Object> value = parse(text.strip(), type);
    return optional() ? value.map(Optional::of) : value;
  }

  private Optional<Object> parse(String text, Class<?> type) {
    if (type == boolean.class) {
      return switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
          .map(Object.class::cast)
          .findFirst();
    }
    if (type == int.class) {
      return number(text).filter(ConfigurationKey::whole).map(BigDecimal::intValueExact);
    }
    if (type == double.class) {
      return number(text).map(BigDecimal::doubleValue);
    }
    if (type == List.class) {
      return Optional.of(
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .toList());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<BigDecimal> number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      Between range = component.getAnnotation(Between.class);
      boolean inside =
          number.compareTo(BigDecimal.valueOf(range.min())) >= 0
              && number.compareTo(BigDecimal.valueOf(range.max())) <= 0;
      return inside ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private Class<?> typeArgument() {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
