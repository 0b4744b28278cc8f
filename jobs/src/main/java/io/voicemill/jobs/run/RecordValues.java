package io.voicemill.jobs.run;

import io.voicemill.jobs.configuration.SecretNames;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A configuration as plain values under the names of its YAML file, without its secrets. */
public final class RecordValues {

  private static final String HIDDEN = "(hidden)";

  private RecordValues() {}

  public static Object plain(Object value) {
    if (value instanceof Record configured) {
      return ofRecord(configured);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordValues::plain).orElse(null);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> put(plain, String.valueOf(key), plain(element)));
      return plain;
    }
    if (value instanceof Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT);
    }
    return value;
  }

  private static Map<String, Object> ofRecord(Record configured) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (RecordComponent component : configured.getClass().getRecordComponents()) {
      try {
        put(
            plain,
            component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
            plain(component.getAccessor().invoke(configured)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A public record cannot be read: " + configured, e);
      }
    }
    return plain;
  }

  private static void put(Map<String, Object> plain, String name, Object value) {
    plain.put(name, isSecret(name, value) ? HIDDEN : value);
  }

  private static boolean isSecret(String name, Object value) {
    return value != null
        && SecretNames.matches(name)
        && !(value instanceof String text && SecretNames.isReference(text));
  }
}
