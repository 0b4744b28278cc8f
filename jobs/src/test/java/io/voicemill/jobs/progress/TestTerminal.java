package io.voicemill.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TestTerminal {

  private static Properties properties(String watched, String columns) {
    Properties properties = new Properties();
    properties.setProperty(Terminal.WATCHED, watched);
    properties.setProperty(Terminal.COLUMNS, columns);
    return properties;
  }

  @Test
  void believesTheLauncher() {
    assertThat(Terminal.of(properties("true", "132"), Map.of("COLUMNS", "60")))
        .isEqualTo(new Terminal(true, 132, true));
    assertThat(Terminal.of(properties("false", ""), Map.of()))
        .isEqualTo(new Terminal(false, 80, false));
  }

  @Test
  void doesWithoutALauncher() {
    assertThat(Terminal.of(new Properties(), Map.of("COLUMNS", "60")))
        .isEqualTo(new Terminal(false, 60, false));
    assertThat(Terminal.of(new Properties(), Map.of())).isEqualTo(Terminal.NONE);
  }

  @Test
  void respectsNoColorAndDumbTerminals() {
    Properties watched = properties("true", "80");
    assertThat(Terminal.of(watched, Map.of("NO_COLOR", "1")).colour()).isFalse();
    assertThat(Terminal.of(watched, Map.of("NO_COLOR", "")).colour()).isTrue();
    assertThat(Terminal.of(watched, Map.of("TERM", "dumb")).watched()).isFalse();
  }
}
