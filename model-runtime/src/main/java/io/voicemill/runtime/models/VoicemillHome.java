package io.voicemill.runtime.models;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything which Voicemill keeps on a machine: models, downloads, tools.
 */
public final class VoicemillHome {

  /** The environment variable that names the folder. */
  public static final String VARIABLE = "VOICEMILL_HOME";

  private VoicemillHome() {}

  /**
   * The folder of this user: {@code VOICEMILL_HOME}, else {@code voicemill} in the user's cache.
   */
  public static Path ofUser() {
    return of(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static Path of(Map<String, String> environment, String operatingSystem, Path userHome) {
    return absolute(environment, VARIABLE)
        .orElseGet(() -> userCache(environment, operatingSystem, userHome).resolve("voicemill"));
  }

  private static Path userCache(
      Map<String, String> environment, String operatingSystem, Path userHome) {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return absolute(environment, "LOCALAPPDATA").orElse(userHome.resolve("AppData/Local"));
    }
    if (system.startsWith("mac")) {
      return userHome.resolve("Library/Caches");
    }
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(userHome.resolve(".cache"));
  }

  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(value -> Path.of(value).toAbsolutePath().normalize());
  }
}
