package io.voicemill.jobs.progress;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What is at the other end of standard error.
 *
 * @param watched whether it is a terminal, and can rewrite a line
 * @param columns its width
 * @param colour whether it shall be written in colour
 */
public record Terminal(boolean watched, int columns, boolean colour) {

  /** System property by which the launcher says whether standard error is a terminal. */
  static final String WATCHED = "voicemill.terminal";

  /** System property by which the launcher gives the terminal's width. */
  static final String COLUMNS = "voicemill.columns";

  /** A file, a pipe or a log collector. */
  public static final Terminal NONE = new Terminal(false, 80, false);

  /** The one of this process; {@link #NONE} if it was started without the launcher. */
  public static Terminal ofProcess() {
    return of(System.getProperties(), System.getenv());
  }

  static Terminal of(Properties properties, Map<String, String> environment) {
    boolean terminal = Boolean.parseBoolean(properties.getProperty(WATCHED));
    boolean watched = terminal && !"dumb".equals(environment.get("TERM"));
    boolean colour = watched && environment.getOrDefault("NO_COLOR", "").isEmpty();
    int columns =
        width(properties.getProperty(COLUMNS))
            .or(() -> width(environment.get("COLUMNS")))
            .orElse(NONE.columns);
    return new Terminal(watched, columns, colour);
  }

  private static Optional<Integer> width(String text) {
    return Optional.ofNullable(text)
        .filter(digits -> digits.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf);
  }
}
