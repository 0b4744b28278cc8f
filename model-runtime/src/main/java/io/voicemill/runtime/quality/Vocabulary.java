package io.voicemill.runtime.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists beside this class: {@code key = value, value}, one key a line. */
final class Vocabulary {
  private Vocabulary() {}

  static Map<String, List<String>> load(String name) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        int equals = line.indexOf(" = ");
        if (equals > 0) {
          entries.put(line.substring(0, equals), values(line.substring(equals + 3)));
        }
        line = reader.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (String value : text.split(",", -1)) {
      values.add(value.strip());
    }
    return List.copyOf(values);
  }
}
