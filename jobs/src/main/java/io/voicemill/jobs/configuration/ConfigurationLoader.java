package io.voicemill.jobs.configuration;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the configuration from its defaults, a file and {@code --set}, the later ones on top. */
public final class ConfigurationLoader {

  private final ConfigurationKeys keys = new ConfigurationKeys();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, String> openValues = new HashMap<>();

  private ConfigurationLoader() {}

  /**
   * The configuration.
   *
   * @param file YAML; empty for the defaults
   * @param assignments {@code key=value}
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE, naming the key, the value and
   *     the line
   */
  public static Configuration load(Optional<Path> file, List<String> assignments) {
    ConfigurationLoader loader = new ConfigurationLoader();
    List<Setting> settings = new ArrayList<>();
    file.ifPresent(path -> settings.addAll(ConfigurationFile.read(path)));
    assignments.forEach(assignment -> settings.add(assigned(assignment)));
    settings.forEach(loader::apply);
    return (Configuration) loader.build(Configuration.DEFAULTS, "");
  }

  private static Setting assigned(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw ConfigurationProblems.noAssignment(assignment);
    }
    String text = assignment.substring(equals + 1);
    return new Setting(
        assignment.substring(0, equals).strip(),
        text.isBlank() ? Optional.empty() : Optional.of(text),
        "--set");
  }

  private void apply(Setting setting) {
    String name = setting.key();
    if (keys.isOpen(name)) {
      openValues.put(name, setting.text().orElse(""));
      return;
    }
    if (keys.isSection(name)) {
      if (setting.text().isPresent()) {
        throw ConfigurationProblems.sectionAsValue(setting);
      }
      return;
    }
    ConfigurationKey key =
        keys.find(name).orElseThrow(() -> ConfigurationProblems.unknownKey(setting, keys.names()));
    if (setting.text().isEmpty() && key.absent().isPresent()) {
      values.put(name, key.absent().get());
      return;
    }
    values.put(
        name,
        setting
            .text()
            .flatMap(key::parse)
            .orElseThrow(() -> ConfigurationProblems.wrongValue(setting, key)));
  }

  private Object build(Record defaults, String prefix) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object standard = components[i].getAccessor().invoke(defaults);
        arguments[i] =
            argument(standard, prefix + ConfigurationKey.kebabCase(components[i].getName()));
      }
      return defaults.getClass().getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a configuration record cannot be built: " + defaults, e);
    }
  }

  private Object argument(Object standard, String name) {
    if (standard instanceof Record section) {
      return build(section, name + ".");
    }
    if (standard instanceof Map<?, ?>) {
      Map<String, String> entries = new HashMap<>();
      openValues.forEach(
          (key, value) -> {
            if (key.startsWith(name + ".")) {
              entries.put(key.substring(name.length() + 1), value);
            }
          });
      return entries;
    }
    return values.getOrDefault(name, standard);
  }
}
