package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Section {@code models}: which bundles, and where they are.
 *
 * @param home folder around the bundles; {@code ~} at its start is the user's home folder; empty:
 *     {@code VOICEMILL_HOME}, else the user's cache folder
 * @param voice bundle that speaks
 * @param recognizer bundle that listens
 * @param speaker bundle that compares voices
 * @param emotion bundle that understands descriptions of emotion
 */
public record ModelSettings(
    Optional<String> home, String voice, String recognizer, String speaker, String emotion) {

  /** What holds without a file. */
  public static final ModelSettings DEFAULTS =
      new ModelSettings(Optional.empty(), "kokoro", "whisper", "ge2e", "emotion");

  public ModelSettings {
    requireNonNull(home, "home is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(recognizer, "recognizer is null");
    requireNonNull(speaker, "speaker is null");
    requireNonNull(emotion, "emotion is null");
  }

  /** The folder around the bundles with {@code ~} resolved; empty for the user's own. */
  public Optional<Path> homeFolder() {
    return home.map(
        path ->
            path.equals("~") || path.startsWith("~/")
                ? Path.of(System.getProperty("user.home") + path.substring(1))
                : Path.of(path));
  }
}
