package io.voicemill.jobs.configuration;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every key that there is, from the components of {@link Configuration} and its sections. */
final class ConfigurationKeys {

  private final Map<String, ConfigurationKey> keys = new LinkedHashMap<>();
  private final Set<String> sections = new TreeSet<>();
  private final Set<String> openSections = new TreeSet<>();

  ConfigurationKeys() {
    collect(Configuration.class, "");
  }

  private void collect(Class<?> type, String prefix) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + ConfigurationKey.kebabCase(component.getName());
      if (component.getType().isRecord()) {
        sections.add(name);
        collect(component.getType(), name + ".");
      } else if (component.getType() == Map.class) {
        sections.add(name);
        openSections.add(name);
      } else {
        keys.put(name, new ConfigurationKey(name, component));
      }
    }
  }

  Optional<ConfigurationKey> find(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** Whether the name belongs to a section, not to a value. */
  boolean isSection(String name) {
    return sections.contains(name);
  }

  /** Whether the name lies in a section that takes any key, like {@code spark.conf}. */
  boolean isOpen(String name) {
    return openSections.stream().anyMatch(section -> name.startsWith(section + "."));
  }

  /** Names of all keys, in the order of the records. */
  Set<String> names() {
    return keys.keySet();
  }
}
