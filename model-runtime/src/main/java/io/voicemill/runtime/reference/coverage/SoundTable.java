package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.tables.TabSeparated;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sounds of a language with an example of each, in the order in which they are shown. */
final class SoundTable {
  private final Map<Sound, String> examples;

  private SoundTable(Map<Sound, String> examples) {
    this.examples = Collections.unmodifiableMap(examples);
  }

  /** Reads a table of kind, name and example. */
  static SoundTable read(String name) {
    Map<Sound, String> examples = new LinkedHashMap<>();
    for (List<String> row : TabSeparated.rows(SoundTable.class, name, 3)) {
      if (examples.put(new Sound(row.get(0), row.get(1)), row.get(2)) != null) {
        throw new IllegalStateException("Table " + name + " has " + row.get(1) + " twice.");
      }
    }
    return new SoundTable(examples);
  }

  List<Sound> sounds() {
    return List.copyOf(examples.keySet());
  }

  boolean holds(Sound sound) {
    return examples.containsKey(sound);
  }

  String example(Sound sound) {
    return requireNonNull(examples.get(sound), () -> "There is no " + sound);
  }
}
